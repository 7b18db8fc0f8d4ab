import { useForm } from '@strapi/strapi/admin';

/** What the form in view holds of a field now. The component draws again when that changes. */
export const useFormValue = (field: string): unknown =>
  useForm('newsroom', (state) => (state.values as Record<string, unknown>)[field]);
