import fs from 'node:fs';

const ADMINISTRATOR = {
  firstname: 'Second',
  lastname: 'Site',
  email: 'admin@example.org',
  password: 'Second-site-1',
};

export interface Asset {
  id: number;
  url: string;
  [key: string]: unknown;
}

export interface Admin {
  /** Throws with the server's own message unless the answer is a success. */
  post<Answer>(path: string, body: object): Promise<Answer>;
  upload(file: string, name: string): Promise<Asset>;
}

const answerOf = async <Answer>(response: Response): Promise<Answer> => {
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${text}`);

  return JSON.parse(text) as Answer;
};

const postJson = async <Answer>(
  url: string,
  body: object,
  headers: Record<string, string> = {}
): Promise<Answer> =>
  answerOf<Answer>(
    await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  );

/** Makes the site's first administrator and logs in, as its owner does in the browser. */
export const logIn = async (url: string): Promise<Admin> => {
  await postJson(`${url}/admin/register-admin`, ADMINISTRATOR);
  const { email, password } = ADMINISTRATOR;
  const { data } = await postJson<{ data: { token: string } }>(`${url}/admin/login`, {
    email,
    password,
  });
  const headers = { authorization: `Bearer ${data.token}` };

  return {
    post: (path, body) => postJson(`${url}${path}`, body, headers),
    upload: async (file, name) => {
      const form = new FormData();
      form.append('files', new Blob([fs.readFileSync(file)], { type: 'image/jpeg' }), name);
      const response = await fetch(`${url}/upload`, { method: 'POST', headers, body: form });
      const [asset] = await answerOf<[Asset]>(response);

      return asset;
    },
  };
};
