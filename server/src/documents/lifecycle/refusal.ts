import { errors } from '@strapi/utils';

export interface Problem {
  path: string[];
  message: string;
}

/** @throws ValidationError that names each field and what to change */
export const refuse = (problems: Problem[]): never => {
  throw new errors.ValidationError(problems.map(({ message }) => message).join(' '), {
    errors: problems.map((problem) => ({ ...problem, name: 'ValidationError' })),
  });
};
