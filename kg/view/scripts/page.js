// Brings the parts together: one state, and what happens when the reader changes it.

const data = JSON.parse(document.getElementById('data').textContent);
const byId = (id) => document.getElementById(id);
const darkness = window.matchMedia('screen and (prefers-color-scheme: dark)');
const VIEWS = ['graph', 'matrix', 'timeline', 'relations', 'actors', 'statements'];

const app = {
  model: createModel(data),
  words: createWords(data.strings, data.language),
  filters: noFilters(),
  display: { labels: false, all: false, near: false },
  address: '',
  choice: { type: 'overview' },
  past: [],
  view: 'graph',
  theme: {},
  shown: null,
};
const parts = {};

app.kindColour = (kind) => {
  const entry = app.model.kinds.find(({ id }) => id === kind) || app.model.kinds[0];
  return entry.colours[darkness.matches ? 1 : 0];
};
app.shapeOf = (kind) => (app.model.kinds.find(({ id }) => id === kind) || app.model.kinds[0]).shape;
app.edgeColour = (edge) => app.model.colours[signOf(app.model, edge)][darkness.matches ? 1 : 0];
app.barred = (edge) => signOf(app.model, edge) === 'negative';
app.dashesOf = (edge) => (edge.group === 'claim' ? DASHES[standingOf(edge)] : undefined);

app.choose = (choice, keep = true) => {
  if (keep && choice.type !== 'overview') app.past.push(app.choice);
  if (choice.type === 'overview') app.past = [];
  app.choice = choice;
  parts.panel.render(choice);
  app.draw();
  if (choice.type === 'actor') parts.graph.reveal(choice.id);
  if (choice.type === 'path') parts.graph.fit();
  if (choice.type === 'overview') return;
  const heading = byId('panel').querySelector('h2');
  if (heading) heading.focus({ preventScroll: true });
};
// Steps of a shortest way between two actors over what is shown.
app.pathOf = (id, to) => {
  const lines = app.shown.edges.filter(({ edge }) => edge.group !== 'topic').map((item) => ({ from: item.edge.subject, to: item.edge.object, weight: item.weight, item }));
  return (pathBetween(lines, id, to) || []).map(({ item }) => item);
};

// The next actor that is found in the search ends the path that begins here; null: no path is wanted.
app.startPath = (id) => {
  app.pathStart = id;
  const field = byId('search');
  field.placeholder = id ? app.words.say('path_to', { actor: actorName(app, id) }) : app.words.say('search_hint');
  if (id) {
    field.value = '';
    field.focus();
  }
};

app.found = (id) => {
  const start = app.pathStart;
  app.startPath(null);
  app.choose(start && start !== id ? { type: 'path', id: start, to: id } : { type: 'actor', id });
};

app.toggleNear = () => {
  app.display.near = !app.display.near;
  parts.panel.render(app.choice);
  app.draw();
  parts.graph.fit();
  byId('near').focus();
};

app.back = () => app.choose(app.past.pop() || { type: 'overview' }, false);

app.filter = () => {
  app.shown = select(app.model, app.filters);
  count();
  parts.panel.render(app.choice);
  app.draw();
};

app.reset = () => {
  app.filters = noFilters();
  parts.filters.render();
  app.filter();
};

app.draw = () => {
  writeAddress(app);
  if (app.view !== 'graph') {
    parts[app.view].render();
    return;
  }
  const { drawn, total } = parts.graph.draw();
  const note = byId('note');
  note.hidden = drawn >= total && !app.display.all;
  if (app.display.near && app.choice.type === 'actor') note.hidden = true;
  note.firstElementChild.textContent = app.words.say(drawn < total ? 'shown_part' : 'shown_all', { shown: app.words.number(drawn), total: app.words.number(total) });
  byId('toggle-all').hidden = total <= MOST_ACTORS && drawn >= total && !app.display.all;
  byId('toggle-all').textContent = app.words.say(app.display.all ? 'show_main' : 'show_all');
  byId('empty').hidden = total > 0;
  byId('empty').textContent = app.words.say(app.model.actors.size ? 'empty_filtered' : 'empty');
};

function count() {
  const { say, number } = app.words;
  const edges = [...app.model.edges.values()].filter((edge) => edge.group !== 'topic').length;
  const drawn = app.shown.edges.filter(({ edge }) => edge.group !== 'topic').length;
  const known = everything().actors.length;
  const part = (shown, total) => (shown === total ? number(total) : say('count_of', { shown: number(shown), total: number(total) }));
  byId('counts').textContent = [
    say('count_actors', { count: part(app.shown.actors.length, known) }),
    say('count_relations', { count: part(drawn, edges) }),
    say('count_statements', { count: part(app.shown.statements.length, app.model.statements.size) }),
    say('count_articles', { count: number(app.model.articles.size) }),
  ].join(' · ');
}

let whole = null;
function everything() {
  whole = whole || select(app.model, noFilters());
  return whole;
}

function open(view) {
  app.view = view;
  for (const name of VIEWS) {
    const tab = byId(`tab-${name}`);
    tab.setAttribute('aria-selected', name === view ? 'true' : 'false');
    tab.tabIndex = name === view ? 0 : -1;
    byId(`view-${name}`).hidden = name !== view;
  }
  app.draw();
}

function legend() {
  const { say } = app.words;
  const kinds = new Set(everything().actors.map((id) => app.model.actors.get(id).kind));
  const signs = new Set([...app.model.edges.values()].filter((edge) => edge.group !== 'topic').map((edge) => signOf(app.model, edge)));
  const standings = new Set([...app.model.edges.values()].filter((edge) => edge.group === 'claim').map(standingOf));
  const tone = (name) => app.model.colours[name][darkness.matches ? 1 : 0];
  const row = (sign, text) => element('li', {}, sign, text);
  byId('legend').replaceChildren(
    element('summary', {}, say('legend')),
    element('ul', {},
      app.model.kinds.filter(({ id }) => kinds.has(id)).map(({ id, shape }) => row(shapeSign(shape, app.kindColour(id)), say(`kind_${id}`)))),
    element('ul', {},
      ['positive', 'negative', 'neutral', 'fact'].filter((sign) => signs.has(sign)).map((sign) => row(lineSign(tone(sign), undefined, sign === 'negative'), say(`sign_${sign}`))),
      ['negated', 'open'].filter((standing) => standings.has(standing)).map((standing) => row(lineSign(tone('neutral'), DASHES[standing]), say(`standing_${standing}`))),
      element('li', { class: 'remark' }, say('legend_width'))),
  );
  byId('legend').hidden = !app.model.actors.size;
}

function tools() {
  const { say } = app.words;
  const tool = (sign, key, act) => button(sign, act, { 'aria-label': say(key), title: say(key) });
  byId('tools').replaceChildren(
    tool('+', 'zoom_in', () => parts.graph.zoom(1.3)),
    tool('−', 'zoom_out', () => parts.graph.zoom(1 / 1.3)),
    tool('⤢', 'fit', () => parts.graph.fit()),
    tool('PNG', 'save_png', () => savePng(parts.graph)),
    tool('SVG', 'save_svg', () => saveSvg(parts.graph)),
  );
}

function languages() {
  byId('languages').replaceChildren(...app.words.languages.map((language) => button(language.toUpperCase(), () => speak(language), {
    lang: language, 'aria-pressed': language === app.words.language ? 'true' : 'false', 'aria-label': `${language.toUpperCase()} – ${app.words.nameOf(language)}`, title: app.words.nameOf(language),
  })));
}

function speak(language) {
  app.words.language = language;
  document.documentElement.lang = language;
  for (const node of document.querySelectorAll('[data-words]')) node.textContent = app.words.say(node.dataset.words);
  for (const node of document.querySelectorAll('[data-words-label]')) node.setAttribute('aria-label', app.words.say(node.dataset.wordsLabel));
  for (const node of document.querySelectorAll('[data-words-placeholder]')) node.placeholder = app.words.say(node.dataset.wordsPlaceholder);
  const title = data.title || app.words.say('default_title');
  document.title = title;
  byId('title').textContent = title;
  languages();
  show();
}

// Draws everything anew: at the start, in another language, in another theme.
function show() {
  const styles = getComputedStyle(document.documentElement);
  const tone = (name) => styles.getPropertyValue(`--${name}`).trim();
  app.theme = { text: tone('text'), faint: tone('faint'), ground: tone('ground'), line: tone('line') };
  legend();
  tools();
  parts.filters.render();
  app.filter();
}

function start() {
  parts.panel = createPanel(app, byId('panel'));
  parts.filters = createFilters(app, byId('filters'));
  parts.graph = createGraph(app, byId('canvas'), data.network);
  for (const view of ['relations', 'actors', 'statements']) parts[view] = createTable(app, byId(`view-${view}`), view);
  parts.matrix = createMatrix(app, byId('view-matrix'));
  parts.timeline = createTimeline(app, byId('view-timeline'));
  createSearch(app, byId('search'), byId('found'), byId('found-count'));
  app.shown = everything();
  app.display.labels = app.shown.edges.length <= FEW_EDGES && !narrow();
  byId('legend').open = window.innerWidth > 820;
  for (const view of VIEWS) byId(`tab-${view}`).addEventListener('click', () => open(view));
  document.querySelector('.views').addEventListener('keydown', moveTab);
  byId('toggle-all').addEventListener('click', () => {
    app.display.all = !app.display.all;
    app.draw();
  });
  byId('open-filters').addEventListener('click', (event) => {
    const shown = byId('filters').classList.toggle('open');
    event.currentTarget.setAttribute('aria-expanded', String(shown));
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && app.choice.type !== 'overview' && event.target.id !== 'search') app.choose({ type: 'overview' });
  });
  darkness.addEventListener('change', show);
  window.addEventListener('hashchange', () => {
    if (location.hash.slice(1) !== app.address) arrive();
  });
  arrive();
}

// Shows what the address asks for, all of the graph where it asks for nothing.
function arrive() {
  const wish = readAddress(app, location.hash.slice(1));
  Object.assign(app, { filters: wish.filters, choice: wish.choice, past: [], view: wish.view });
  app.display.near = wish.near;
  speak(wish.language);
  open(wish.view);
  app.choose(wish.choice, false);
}

function moveTab(event) {
  const steps = { ArrowRight: 1, ArrowLeft: -1 };
  if (!(event.key in steps)) return;
  const next = VIEWS[(VIEWS.indexOf(app.view) + steps[event.key] + VIEWS.length) % VIEWS.length];
  open(next);
  byId(`tab-${next}`).focus();
}

start();
window.graphPage = Object.freeze({ pointOf: (id) => parts.graph.pointOf(id), cost: () => parts.graph.cost(), choose: (type, id) => app.choose({ type, id }) });
