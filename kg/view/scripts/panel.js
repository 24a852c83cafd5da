// The panel beside the graph: an overview, or the evidence of what the reader chose.

function createPanel(app, host) {
  const show = {
    overview: () => overview(app),
    actor: (id) => actorView(app, id),
    edge: (id) => edgeView(app, id),
    claim: (id) => [heading(app, app.words.say('column_claims')), claimCard(app, app.model.claims.get(id))],
    path: (id, to) => pathView(app, id, to),
    cell: (id, to) => cellView(app, id, to),
    day: (id, to) => {
      const said = app.shown.statements.filter((statement) => statement.speaker === id && statement.traits.days[0] === to);
      return [heading(app, [actorButton(app, id), app.words.day(to)]), cardList(app, said, (statement) => statementCard(app, statement))];
    },
    statement: (id) => {
      const statement = app.model.statements.get(id);
      return [heading(app, app.words.say('statements_by')), statementCard(app, statement)];
    },
  };

  function render(choice) {
    const bar = choice.type === 'overview' ? [] : [element('div', { class: 'panel-bar' },
      app.past.length ? button(`← ${app.words.say('back')}`, () => app.back(), { class: 'plain', id: 'back' }) : element('span'),
      button('×', () => app.choose({ type: 'overview' }), { class: 'round', id: 'close', 'aria-label': app.words.say('close') }))];
    host.replaceChildren(...bar, ...show[choice.type](choice.id, choice.to).flat().filter(Boolean));
    host.scrollTop = 0;
  }
  return { render };
}

function heading(app, text, ...more) {
  return element('h2', { dir: 'auto', tabindex: '-1' }, ...(Array.isArray(text) ? text : [text]), ...more);
}

function section(title, count, cards) {
  if (!count) return null;
  return element('section', {}, element('h3', {}, title, ' ', element('span', { class: 'count' }, String(count))), ...cards);
}

function cardList(app, items, make) {
  return gradually(app, element('div', { class: 'cards' }), items, make, 20);
}

function rowList(app, items) {
  return gradually(app, element('ul', { class: 'rows' }), items, (item) => edgeRow(app, item), 10);
}

// Puts the first items into `host` at once, the rest when they are asked for: long lists stay quick.
function gradually(app, host, items, make, step) {
  const add = (start) => {
    host.append(...items.slice(start, start + step).map(make));
    const left = items.length - start - step;
    if (left > 0) {
      const more = button(app.words.say('more', { count: left }), () => {
        last.remove();
        add(start + step);
      }, { class: 'plain' });
      const last = element(host.tagName === 'UL' ? 'li' : 'p', {}, more);
      host.append(last);
    }
  };
  add(0);
  return host;
}

function edgeRow(app, { edge, weight }) {
  const { subject, relation, object } = edgeName(app, edge);
  const row = button('', () => app.choose({ type: 'edge', id: edge.id }), { class: 'row', 'data-edge': edge.id });
  row.append(lineSign(app.edgeColour(edge), app.dashesOf(edge), app.barred(edge)), element('span', { class: 'what', dir: 'auto' },
    element('bdi', {}, subject), ' ', element('em', {}, relation), ' ', element('bdi', {}, object)), element('span', { class: 'count' }, app.words.number(weight)));
  return element('li', {}, row);
}

function overview(app) {
  const { say, number } = app.words;
  const { edges, actors, weights } = app.shown;
  const claims = edges.filter(({ edge }) => edge.group === 'claim');
  const strongest = claims.slice(0, 10).map((item) => edgeRow(app, item));
  const connected = actors.slice(0, 10).map((id) => element('li', {}, element('div', { class: 'row' }, actorButton(app, id),
    element('span', { class: 'count' }, number(weights.get(id))))));
  return [
    element('h2', { class: 'unseen' }, say('panel')),
    element('p', { class: 'hint' }, say(app.model.actors.size ? 'hint' : 'empty')),
    strongest.length ? element('section', {}, element('h3', {}, say('strongest')), element('ul', { class: 'rows' }, strongest)) : null,
    connected.length ? element('section', {}, element('h3', {}, say('most_connected')), element('ul', { class: 'rows' }, connected)) : null,
  ];
}

function actorHead(app, actor) {
  const { say } = app.words;
  const name = actorName(app, actor.id);
  const others = [...Object.values(actor.labels || {}), ...(actor.aliases || [])].filter((other) => other !== name);
  const link = actor.url && outsideLink(actor.url, say('more_about'));
  return [
    heading(app, [shapeSign(app.shapeOf(actor.kind), app.kindColour(actor.kind)), element('bdi', {}, name)]),
    element('p', { class: 'about' }, chip(say(`kind_${actor.kind}`)), others.length ? element('span', { dir: 'auto' }, `${say('also_known')}: ${[...new Set(others)].join(' · ')}`) : null),
    link ? element('p', { class: 'about' }, link) : null,
  ];
}

// The way from one actor to another, step by step.
function pathView(app, id, to) {
  const steps = app.pathOf(id, to);
  return [
    heading(app, [actorButton(app, id), element('span', { class: 'relation' }, '→'), actorButton(app, to)]),
    element('p', { class: 'about' }, app.words.say(steps.length ? 'path_steps' : 'path_none', { count: steps.length })),
    element('ol', { class: 'rows' }, steps.map((item) => edgeRow(app, item))),
  ];
}

// What one voice claims about one actor.
function cellView(app, voice, target) {
  const found = speechMatrix(app).cells.get(`${voice}\n${target}`);
  const who = app.model.actors.has(voice) ? actorButton(app, voice) : voiceName(app, voice);
  return [
    heading(app, [who, element('span', { class: 'relation' }, '→'), actorButton(app, target)]),
    cardList(app, found ? found.claims : [], (claim) => element('div', {}, edgeLine(app, claim), claimCard(app, claim))),
  ];
}

function edgeLine(app, claim) {
  const { subject, relation, object } = edgeName(app, app.model.edgeOf.get(claim.id));
  return element('h3', { dir: 'auto' }, `${subject} ${relation} ${object}`);
}

function actorTools(app, id) {
  const { say } = app.words;
  return element('p', { class: 'about' },
    button(say('near'), () => app.toggleNear(), { id: 'near', 'aria-pressed': app.display.near ? 'true' : 'false' }),
    button(say('path_from'), () => app.startPath(id), { id: 'path-from' }));
}

function actorView(app, id) {
  const { say } = app.words;
  const statements = app.shown.statements.filter((statement) => statement.speaker === id).sort(byDay);
  const own = app.shown.edges.filter(({ edge }) => edge.group !== 'topic' && (edge.subject === id || edge.object === id));
  const claims = own.filter(({ edge }) => edge.group === 'claim');
  const voiced = app.shown.edges.filter(({ edge, members }) => edge.group === 'claim' && members.some((member) => member.traits.speakers.has(id)));
  const facts = factsOf(app, id);
  return [
    actorHead(app, app.model.actors.get(id)),
    actorTools(app, id),
    section(say('claims_about'), claims.length, relationGroups(app, claims)),
    section(say('statements_by'), statements.length, [cardList(app, statements, (statement) => statementCard(app, statement))]),
    section(say('claims_by'), voiced.length, [rowList(app, voiced)]),
    section(say('facts_about'), facts.length, [cardList(app, facts, (fact) => factCard(app, fact))]),
  ];
}

function factsOf(app, id) {
  const about = (fact) => [fact.subject, fact.object, fact.of].includes(id);
  return [...app.model.facts.values()].filter((fact) => about(fact) && passes(fact.traits, app.filters));
}

function relationGroups(app, items) {
  const groups = [...groupBy(items, ({ edge }) => edge.relation)];
  return groups.map(([relation, rows]) => element('div', { class: 'group' }, element('h4', {}, relationName(app, relation)),
    rowList(app, rows)));
}

function byDay(one, other) {
  const [first = '', second = ''] = [one.traits.days[0], other.traits.days[0]];
  return first === second ? (one.id < other.id ? -1 : 1) : first < second ? 1 : -1;
}

function edgeView(app, id) {
  const { say, share } = app.words;
  const edge = app.model.edges.get(id);
  const shown = app.shown.edges.find((item) => item.edge.id === id);
  const members = shown ? shown.members : membersOf(app.model, edge);
  const make = { claim: claimCard, fact: factCard, topic: statementCard }[edge.group];
  const sign = edge.group === 'claim' ? say(`sign_${signOf(app.model, edge)}`) : say(edge.group === 'fact' ? 'sign_fact' : 'topic');
  const target = edge.group === 'topic' ? element('span', { dir: 'auto' }, edgeName(app, edge).object) : actorButton(app, edge.object);
  return [
    heading(app, [actorButton(app, edge.subject), element('span', { class: 'relation' }, lineSign(app.edgeColour(edge), app.dashesOf(edge), app.barred(edge)), ` ${edgeName(app, edge).relation} `), target]),
    element('p', { class: 'about' }, chip(sign, signOf(app.model, edge)), edge.group === 'claim' && chip(say(`standing_${standingOf(edge)}`)),
      edge.belief !== undefined && chip(`${say('belief')} ${share(edge.belief)}`)),
    section(say({ claim: 'column_claims', fact: 'facts_about', topic: 'statements_by' }[edge.group]), members.length, [cardList(app, members, (member) => make(app, member))]),
  ];
}
