import sharp from 'sharp';

import { ADMIN, PASSWORD } from './site';
import type { Site } from './site';

export interface Picture {
  name: string;
  colour: string;
  width: number;
  height: number;
  caption?: string;
  alternativeText?: string;
}

/** Hills under a sky: a picture that can be told from another on a screenshot. */
const draw = ({ colour, width, height }: Picture): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2" preserveAspectRatio="none"
         width="${width}" height="${height}">
         <linearGradient id="sky" x2="0" y2="1">
           <stop stop-color="#8fc1ea"/><stop offset="1" stop-color="#f3ead2"/>
         </linearGradient>
         <rect width="3" height="2" fill="url(#sky)"/>
         <path d="M0 1.3 0.8 0.8 1.5 1.25 2.2 0.7 3 1.2V2H0Z" fill="${colour}"/>
       </svg>`
    )
  )
    .jpeg()
    .toBuffer();

const expectOk = async (response: Response): Promise<Response> => {
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${await response.text()}`);

  return response;
};

/** The admin's own API, as the super administrator, for what a test needs before it begins. */
export const adminApi = async ({ url }: Site) => {
  const login = await expectOk(
    await fetch(`${url}/admin/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: ADMIN, password: PASSWORD }),
    })
  );
  const { data } = (await login.json()) as { data: { token: string } };
  const authorization = { authorization: `Bearer ${data.token}` };

  return {
    async upload(picture: Picture): Promise<number> {
      const { name, caption, alternativeText } = picture;
      const form = new FormData();

      form.append(
        'files',
        new Blob([new Uint8Array(await draw(picture))], { type: 'image/jpeg' }),
        name
      );
      form.append('fileInfo', JSON.stringify({ name, caption, alternativeText }));

      const response = await expectOk(
        await fetch(`${url}/upload`, { method: 'POST', headers: authorization, body: form })
      );
      const [file] = (await response.json()) as Array<{ id: number }>;

      if (!file) throw new Error(`${name} was not uploaded`);

      return file.id;
    },

    async deleteFile(id: number): Promise<void> {
      await expectOk(
        await fetch(`${url}/upload/files/${id}`, { method: 'DELETE', headers: authorization })
      );
    },

    async create(model: string, data: Record<string, unknown>, locale = 'vi'): Promise<string> {
      const response = await expectOk(
        await fetch(`${url}/content-manager/collection-types/${model}?locale=${locale}`, {
          method: 'POST',
          headers: { ...authorization, 'content-type': 'application/json' },
          body: JSON.stringify(data),
        })
      );
      const { data: entry } = (await response.json()) as { data: { documentId: string } };

      return entry.documentId;
    },

    async count(model: string, locale = 'vi'): Promise<number> {
      const response = await expectOk(
        await fetch(
          `${url}/content-manager/collection-types/${model}?pageSize=1&locale=${locale}`,
          {
            headers: authorization,
          }
        )
      );
      const { pagination } = (await response.json()) as { pagination: { total: number } };

      return pagination.total;
    },

    async publish(model: string, documentId: string, locale = 'vi'): Promise<void> {
      const entry = `${url}/content-manager/collection-types/${model}/${documentId}`;

      await expectOk(
        await fetch(`${entry}/actions/publish?locale=${locale}`, {
          method: 'POST',
          headers: { ...authorization, 'content-type': 'application/json' },
          body: '{}',
        })
      );
    },
  };
};

export type AdminApi = Awaited<ReturnType<typeof adminApi>>;
