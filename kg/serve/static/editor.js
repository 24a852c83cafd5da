// The query editor: named queries with their parameters, SPARQL of one's own, the answer as a table or as Turtle.

'use strict';

(function () {
  const at = (id) => document.getElementById(id);
  const form = at('question');
  const { root, base } = form.dataset;
  const { queries, prefixes } = JSON.parse(at('queries').textContent);
  const ROWS = 'application/sparql-results+json';
  const SHOWN = 1000; // rows that are drawn; a file holds all
  let asking = null; // the request under way
  let binding = 0; // counts the named queries that were looked up, so that a late one does not win

  function make(name, text, attributes) {
    const node = document.createElement(name);
    if (text !== undefined) node.textContent = text;
    for (const [key, value] of Object.entries(attributes || {})) node.setAttribute(key, value);
    return node;
  }

  function say(words, problem) {
    at('state').textContent = words;
    at('state').className = problem ? 'problem' : '';
  }

  // ---- named queries

  function chosen() {
    return queries.find((query) => query.name === at('examples').value);
  }

  function showParameters(values) {
    const query = chosen();
    at('asks').textContent = query ? query.question : '';
    at('parameters').replaceChildren();
    for (const parameter of query ? query.parameters : []) {
      const value = values[parameter.name] ?? parameter.value;
      const label = make('label', parameter.name, { title: parameter.description });
      label.append(make('input', undefined, { name: parameter.name, value, placeholder: parameter.description }));
      at('parameters').append(label);
    }
  }

  // Puts the named query with its parameters into the text; whether that went well.
  async function fillIn() {
    const query = chosen();
    if (!query) return false;
    const mine = ++binding;
    const values = new URLSearchParams();
    for (const input of at('parameters').querySelectorAll('input')) if (input.value) values.set(input.name, input.value);
    try {
      const reply = await fetch(`${root}/queries/${query.name}/text?${values}`);
      const text = await reply.text();
      if (mine !== binding) return false;
      if (reply.ok) at('text').value = withoutHead(text);
      say(reply.ok ? '' : text, !reply.ok);
      return reply.ok;
    } catch (error) {
      say(`The server does not answer (${error.message})`, true);
      return false;
    }
  }

  function withoutHead(text) {
    return text.replace(/^(#.*\n|\s*\n)+/, '').trimEnd();
  }

  // ---- answers

  function short(iri) {
    if (base && iri.startsWith(base)) return decode(iri.slice(base.length));
    for (const [prefix, namespace] of Object.entries(prefixes)) {
      if (iri.startsWith(namespace)) return `${prefix}:${iri.slice(namespace.length)}`;
    }
    return iri;
  }

  function decode(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }

  function address(iri) {
    if (base && iri.startsWith(base)) return `${root}/${iri.slice(base.length)}`;
    return /^https?:\/\//.test(iri) ? iri : null;
  }

  // Marks that turn the order of letters round, and other controls, are made visible.
  function plain(text) {
    return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
  }

  function cell(term) {
    const node = make('td');
    if (!term) return node;
    if (term.type === 'uri') {
      const href = address(term.value);
      node.append(make(href ? 'a' : 'bdi', plain(short(term.value)), href ? { href, rel: 'noreferrer nofollow' } : {}));
      return node;
    }
    node.append(make('bdi', plain(term.value), term['xml:lang'] ? { lang: term['xml:lang'] } : {}));
    if (/#(integer|decimal|double|float)$/.test(term.datatype || '')) node.className = 'number';
    return node;
  }

  function table(answer) {
    const columns = answer.head.vars;
    const rows = answer.results.bindings;
    const node = make('table');
    node.append(make('caption', rows.length === 1 ? '1 row' : `${rows.length} rows${rows.length > SHOWN ? `, the first ${SHOWN} shown` : ''}`));
    const head = node.createTHead().insertRow();
    for (const column of columns) head.append(make('th', column, { scope: 'col' }));
    const body = node.createTBody();
    for (const row of rows.slice(0, SHOWN)) body.insertRow().append(...columns.map((column) => cell(row[column])));
    return node;
  }

  function show(type, text) {
    const isRows = type.startsWith(ROWS);
    at('downloads').hidden = false;
    for (const button of at('downloads').querySelectorAll('button')) button.hidden = (button.dataset.of === 'rows') !== isRows;
    if (!isRows) return at('answer').replaceChildren(make('pre', plain(text)));
    const answer = JSON.parse(text);
    if ('boolean' in answer) return at('answer').replaceChildren(make('p', answer.boolean ? 'Yes' : 'No'));
    return at('answer').replaceChildren(table(answer));
  }

  function ask(accept, query, more) {
    asking = new AbortController();
    return fetch(`${root}/sparql${more || ''}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/sparql-query', ...(accept ? { Accept: accept } : {}) },
      body: query,
      signal: asking.signal,
    });
  }

  // A message that names a place in the query puts the cursor there.
  function point(message) {
    const place = /line (\d+), column (\d+)/.exec(message);
    if (!place) return;
    const lines = at('text').value.split('\n');
    const start = lines.slice(0, place[1] - 1).reduce((sum, line) => sum + line.length + 1, 0) + Number(place[2]) - 1;
    at('text').focus();
    at('text').setSelectionRange(start, start + 1);
  }

  async function run() {
    if (asking) asking.abort();
    const query = at('text').value;
    const started = performance.now();
    at('answer').replaceChildren();
    at('downloads').hidden = true;
    at('stop').disabled = false;
    say('Asking …');
    history.replaceState(null, '', `#${new URLSearchParams({ query })}`);
    try {
      const request = ask(`${ROWS}, text/turtle;q=0.9`, query);
      const mine = asking;
      const reply = await request;
      const text = await reply.text();
      if (mine !== asking) return;
      if (reply.ok) {
        show(reply.headers.get('Content-Type'), text);
        say(`Answered in ${Math.max(1, Math.round(performance.now() - started))} ms`);
        at('state').scrollIntoView({ block: 'center' });
      } else {
        say(text, true);
        point(text);
      }
    } catch (error) {
      if (error.name === 'AbortError') {
        if (!asking) say('Stopped');
        return;
      }
      say(`The server does not answer (${error.message})`, true);
    }
    asking = null;
    at('stop').disabled = true;
  }

  function stop() {
    if (asking) asking.abort();
    asking = null;
    at('stop').disabled = true;
  }

  async function save(form) {
    try {
      const reply = await ask('', at('text').value, `?format=${form}`);
      const blob = await reply.blob();
      if (!reply.ok) return say(await blob.text(), true);
      const link = make('a', '', { download: `answer.${form === 'spreadsheet' ? 'csv' : form}`, href: URL.createObjectURL(blob) });
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    } catch (error) {
      say(`The server does not answer (${error.message})`, true);
    }
    asking = null;
    return undefined;
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    run();
  });
  at('text').addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      run();
    }
  });
  at('stop').addEventListener('click', stop);
  at('downloads').addEventListener('click', (event) => {
    if (event.target.dataset.form) save(event.target.dataset.form);
  });
  at('examples').addEventListener('change', () => {
    showParameters({});
    fillIn();
  });
  at('parameters').addEventListener('change', fillIn);
  at('parameters').addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    fillIn().then((done) => done && run());
  });

  const kept = new URLSearchParams(location.hash.slice(1)).get('query');
  const wanted = new URLSearchParams(location.search);
  if (kept) at('text').value = kept;
  else if (queries.some((query) => query.name === wanted.get('name'))) {
    at('examples').value = wanted.get('name');
    showParameters(Object.fromEntries(wanted));
    fillIn().then((done) => done && run());
  }
})();
