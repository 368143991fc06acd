// The pages of the admin area: plain HTML that works without any script.

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} - Ephemeris</title>
<style>
body { background: #10141b; color: #d7dee8; font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto;
  max-width: 30rem; padding: 2rem 1rem }
a { color: #8fc1ff } label { display: block; margin-top: 1rem }
input, button { box-sizing: border-box; font: inherit; margin-top: .25rem; padding: .5rem;
  width: 100% }
button { margin-top: 1.5rem } .refusal { color: #ff9d8a }
</style>
</head>
<body>
<h1>${escape(title)}</h1>
${body}
</body>
</html>
`;
}

export function logInPage(refusal?: string): string {
  const why = refusal === undefined ? '' : `<p class="refusal" role="alert">${escape(refusal)}</p>`;
  return page(
    'Admin',
    `${why}
<form method="post" action="/admin/log-in">
<label>Email <input name="email" type="email" autocomplete="username" required autofocus></label>
<label>Password
<input name="password" type="password" autocomplete="current-password" required></label>
<button>Log in</button>
</form>`,
  );
}

export function overviewPage(boardPath: string): string {
  return page(
    'Admin',
    `<ul>
<li><a href="${boardPath}">Timers and jobs</a></li>
<li><a href="/metrics">Metrics</a></li>
<li><a href="/ready">Readiness</a></li>
</ul>
<form method="post" action="/admin/log-out"><button>Log out</button></form>`,
  );
}
