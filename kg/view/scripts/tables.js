// The same data as tables: the equal of the graph for keyboard and screen reader.

const COLUMNS = {
  relations: [
    ['subject', (app, { edge }) => edgeName(app, edge).subject],
    ['relation', (app, { edge }) => edgeName(app, edge).relation],
    ['object', (app, { edge }) => edgeName(app, edge).object],
    ['claims', (app, { weight }) => weight],
    ['belief', (app, { edge }) => (edge.belief === undefined ? -1 : edge.belief)],
    ['speakers', (app, { members }) => voices(app, members)],
  ],
  actors: [
    ['actor', (app, id) => actorName(app, id)],
    ['kind', (app, id) => app.words.say(`kind_${app.model.actors.get(id).kind}`)],
    ['relations', (app, id) => app.shown.weights.get(id) || 0],
    ['statements', (app, id) => app.shown.statements.filter((statement) => statement.speaker === id).length],
  ],
  statements: [
    ['date', (app, statement) => statement.traits.days[0] || ''],
    ['speaker', (app, statement) => (statement.speaker ? actorName(app, statement.speaker) : statement.speaker_text || app.words.say('speaker_unknown'))],
    ['kind', (app, statement) => app.words.say(`said_${statement.kind}`)],
    ['words', (app, statement) => statement.content],
    ['article', (app, statement) => [...statement.traits.articles].map((id) => (app.model.articles.get(id) || {}).title || '').join('; ')],
  ],
};
const STEP = 200;

function voices(app, members) {
  return [...new Set(members.flatMap((member) => [...member.traits.speakers]))].map((speaker) => voiceName(app, speaker)).sort().join(', ');
}

function createTable(app, host, view) {
  const order = { relations: { column: 3, down: true }, actors: { column: 2, down: true }, statements: { column: 0, down: true } }[view];
  let limit = STEP;
  let sought = '';
  const bar = element('div', { class: 'bar-of-table' });
  const body = element('div', {});
  host.replaceChildren(bar, body);

  const items = () => ({
    relations: app.shown.edges.filter(({ edge }) => app.filters.topics || edge.group !== 'topic'),
    actors: app.shown.actors,
    statements: app.shown.statements,
  })[view];

  function sorted() {
    const read = COLUMNS[view][order.column][1];
    const keyed = items().map((item, position) => ({ item, position, value: read(app, item) }));
    const compare = (one, other) => (typeof one === 'number' ? one - other : String(one).localeCompare(String(other), app.words.language));
    const turn = order.down ? -1 : 1;
    keyed.sort((one, other) => turn * compare(one.value, other.value) || one.position - other.position);
    return keyed.map(({ item }) => item).filter(found);
  }

  function found(item) {
    const words = folded(sought).split(/\s+/).filter(Boolean);
    if (!words.length) return true;
    const text = folded(COLUMNS[view].map(([, read]) => read(app, item)).join(' '));
    return words.every((word) => text.includes(word));
  }

  // All rows that pass, as plain lines of cells, the heads first; statements come with their ids and places.
  function lines() {
    const more = view === 'statements' ? ['id', 'outlet', 'address'] : [];
    const extra = (item) => {
      if (!more.length) return [];
      const article = app.model.articles.get([...item.traits.articles][0]) || {};
      return [item.id, article.publisher || '', article.url || ''];
    };
    return [[...COLUMNS[view].map(([name]) => app.words.say(`column_${name}`)), ...more],
      ...sorted().map((item) => [...COLUMNS[view].map(([, read]) => read(app, item)), ...extra(item)])];
  }

  function tools() {
    const { say } = app.words;
    const field = element('input', { type: 'search', class: 'seek', placeholder: say('seek'), 'aria-label': say('seek'), value: sought });
    field.addEventListener('input', () => {
      sought = field.value;
      limit = STEP;
      fill();
    });
    const copied = button(say('copy'), async () => {
      await copy(toTabs(lines()));
      copied.textContent = say('copied');
    });
    bar.replaceChildren(field, copied, button('CSV', () => download(`${view}.csv`, `\ufeff${toCsv(lines())}`, 'text/csv'), { 'aria-label': say('save_csv') }));
    bar.dataset.language = app.words.language;
  }

  function sortBy(column) {
    order.down = order.column === column ? !order.down : false;
    order.column = column;
    fill();
    host.querySelectorAll('th button')[column].focus();
  }

  function headCell([name], column) {
    const current = order.column === column;
    const title = app.words.say(`column_${name}`);
    const arrow = element('span', { class: 'arrow', 'aria-hidden': 'true' }, current ? (order.down ? '↓' : '↑') : '');
    return element('th', { scope: 'col', 'aria-sort': current ? (order.down ? 'descending' : 'ascending') : null },
      button([title, ' ', arrow].flat(), () => sortBy(column), { 'aria-label': app.words.say('sort', { column: title }) }));
  }

  function cell(item, [name, read], first) {
    const value = read(app, item);
    if (view === 'relations' && name === 'subject') return element('th', { scope: 'row' }, rowButton(item, value));
    if (name === 'relation') return element('td', {}, lineSign(app.edgeColour(item.edge), app.dashesOf(item.edge), app.barred(item.edge)), ' ', value);
    if (view === 'actors' && first) return element('th', { scope: 'row' }, actorButton(app, item));
    if (name === 'words') return element('td', { class: 'words' }, button(value, () => app.choose({ type: 'statement', id: item.id }), { class: 'plain', lang: item.language }));
    const text = name === 'belief' ? (value < 0 ? '–' : app.words.share(value)) : name === 'date' ? app.words.day(value) : typeof value === 'number' ? app.words.number(value) : value;
    return element('td', { dir: 'auto', class: typeof value === 'number' ? 'number' : null }, text);
  }

  function rowButton(item, value) {
    const { relation, object } = edgeName(app, item.edge);
    const what = `${value} ${relation} ${object}`;
    return button(value, () => app.choose({ type: 'edge', id: item.edge.id }), { class: 'plain', 'data-edge': item.edge.id, 'aria-label': app.words.say('evidence_for', { what }) });
  }

  function render() {
    if (bar.dataset.language !== app.words.language) tools();
    fill();
  }

  function fill() {
    const rows = sorted();
    const shown = rows.slice(0, limit).map((item) => element('tr', {}, COLUMNS[view].map((column, place) => cell(item, column, place === 0))));
    const table = element('table', {}, element('caption', { class: 'unseen' }, app.words.say(`view_${view}`)),
      element('thead', {}, element('tr', {}, COLUMNS[view].map(headCell))), element('tbody', {}, shown));
    const left = rows.length - limit;
    const more = left > 0 ? button(app.words.say('more', { count: app.words.number(left) }), () => {
      limit += STEP;
      fill();
    }) : null;
    body.replaceChildren(...(rows.length ? [table, more].filter(Boolean) : [element('p', { class: 'empty' }, app.words.say(app.model.actors.size ? 'empty_filtered' : 'empty'))]));
  }
  return { render };
}
