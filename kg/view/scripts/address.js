// What is seen, in the part of the address after "#": a view can be kept as a bookmark or sent to somebody.

const CHOICES = ['actor', 'edge', 'statement'];
const LISTS = ['kinds', 'relations', 'standing', 'speakers', 'articles'];

function addressOf(app) {
  const parts = new URLSearchParams();
  if (app.words.language !== data.language) parts.set('language', app.words.language);
  if (app.view !== 'graph') parts.set('view', app.view);
  if (CHOICES.includes(app.choice.type)) parts.set(app.choice.type, app.choice.id);
  for (const name of LISTS) for (const value of [...app.filters[name]].sort()) parts.append(name, value);
  for (const name of ['from', 'to']) if (app.filters[name]) parts.set(name, app.filters[name]);
  if (app.filters.topics) parts.set('topics', 'yes');
  return parts.toString();
}

function writeAddress(app) {
  const address = addressOf(app);
  if (address === app.address) return;
  app.address = address;
  history.replaceState(null, '', `#${address}`);
}

// The wish behind an address; what the data does not hold is left out.
function readAddress(app, address) {
  const parts = new URLSearchParams(address);
  const filters = noFilters();
  for (const name of LISTS) for (const value of parts.getAll(name)) filters[name].add(value);
  for (const name of ['from', 'to']) if (/^\d{4}-\d\d-\d\d$/.test(parts.get(name) || '')) filters[name] = parts.get(name);
  filters.topics = parts.get('topics') === 'yes';
  const known = { actor: app.model.actors, edge: app.model.edges, statement: app.model.statements };
  const type = CHOICES.find((name) => known[name].has(parts.get(name)));
  return {
    filters,
    choice: type ? { type, id: parts.get(type) } : { type: 'overview' },
    view: VIEWS.includes(parts.get('view')) ? parts.get('view') : 'graph',
    language: app.words.languages.includes(parts.get('language')) ? parts.get('language') : data.language,
  };
}
