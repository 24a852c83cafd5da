// The exact words with who says them, when and where: cards for statements, claims and facts.

function actorName(app, id) {
  const actor = app.model.actors.get(id);
  return actor ? app.words.label(actor.labels, id) : id;
}

function relationName(app, id) {
  const relation = app.model.relations.get(id);
  return relation ? app.words.label(relation.labels, id) : id;
}

function voiceName(app, speaker) {
  if (speaker === OWN_VOICE) return app.words.say('own_voice');
  return speaker ? actorName(app, speaker) : app.words.say('speaker_unknown');
}

function edgeName(app, edge) {
  const { say } = app.words;
  const plain = relationName(app, edge.relation);
  const relation = edge.polarity === 'negative' ? say('negated_relation', { relation: plain }) : plain;
  const target = edge.group === 'topic' ? (app.model.topics.get(edge.object) || {}).label || '' : actorName(app, edge.object);
  return { subject: actorName(app, edge.subject), relation, object: target };
}

function actorButton(app, id) {
  const actor = app.model.actors.get(id);
  if (!actor) return element('span', { dir: 'auto' }, id);
  const name = button(actorName(app, id), () => app.choose({ type: 'actor', id }), { class: 'actor' });
  name.prepend(shapeSign(app.shapeOf(actor.kind), app.kindColour(actor.kind)));
  return name;
}

function chip(text, kind = '') {
  return element('span', { class: `chip ${kind}` }, text);
}

function detail(term, ...value) {
  return element('div', { class: 'detail' }, element('dt', {}, term), element('dd', {}, ...value));
}

// The context begins and ends with whole words; "…" where the article goes on.
function wordsBefore({ prefix = '', start = 0 }) {
  if ([...prefix].length >= start) return prefix;
  return prefix.trim() ? `… ${prefix.replace(/^\S*\s+/, '')}` : prefix;
}

function wordsAfter({ suffix = '' }) {
  if (!suffix.trim() || /[.!?]["'”’]?\s*$/.test(suffix)) return suffix.trimEnd();
  return `${suffix.replace(/\s+\S*$/, '')} …`;
}

function quotation(app, place) {
  const words = [wordsBefore(place), element('mark', {}, place.exact), wordsAfter(place)];
  const article = app.model.articles.get(place.article) || {};
  return element('blockquote', { lang: article.language, dir: 'auto' }, ...words);
}

function sourceLine(app, place) {
  const article = app.model.articles.get(place.article) || {};
  const { say, day } = app.words;
  const title = article.title || say('untitled');
  const parts = [article.publisher, article.date ? day(article.date) : '', place.part === 'title' ? say('place_title') : ''].filter(Boolean);
  const link = article.url && outsideLink(article.url, title);
  return element('p', { class: 'source' }, link || element('cite', { dir: 'auto', lang: article.language }, title),
    parts.length ? element('span', { dir: 'auto' }, ` · ${parts.join(' · ')}`) : null);
}

// The first place in full, the others one click away.
function places(app, evidence) {
  const [first, ...others] = evidence || [];
  if (!first) return null;
  const show = (place) => element('div', { class: 'place' }, quotation(app, place), sourceLine(app, place));
  const rest = others.length
    ? element('details', { class: 'rest' }, element('summary', {}, app.words.say('more', { count: others.length })), others.map(show))
    : null;
  return element('div', { class: 'places' }, show(first), rest);
}

// The relations that a statement carries, each leading to its evidence.
function carriedLinks(app, statement) {
  const edges = new Set((app.model.carried.get(statement.id) || []).map(({ claim }) => app.model.edgeOf.get(claim.id)));
  const links = [...edges].map((edge) => {
    const { subject, relation, object } = edgeName(app, edge);
    return element('li', {}, button(`${subject} ${relation} ${object}`, () => app.choose({ type: 'edge', id: edge.id }), { class: 'plain' }));
  });
  return links.length ? detail(app.words.say('claims_about'), element('ul', {}, links)) : null;
}

function statementDetails(app, statement, inner) {
  const { say, share } = app.words;
  const topic = app.model.topics.get(statement.topic);
  const outer = app.model.statements.get(statement.embedded_in);
  const rows = [
    statement.cue && detail(say('cue'), element('q', { dir: 'auto', lang: statement.language }, statement.cue)),
    statement.reported_by && detail(say('reported_by'), actorButton(app, statement.reported_by)),
    statement.addressee && detail(say('addressee'), actorButton(app, statement.addressee)),
    topic && detail(say('topic'), element('span', { dir: 'auto' }, topic.label)),
    statement.certainty < 1 && detail(say('certainty'), share(statement.certainty)),
    outer && detail(say('within'), button(voiceName(app, outer.speaker), () => app.choose({ type: 'statement', id: outer.id }), { class: 'plain' })),
    !inner && carriedLinks(app, statement),
  ].filter(Boolean);
  return rows.length ? element('dl', {}, rows) : null;
}

function statementCard(app, statement, inner = false) {
  const { say, day } = app.words;
  const named = statement.speaker ? actorButton(app, statement.speaker)
    : element('span', { dir: 'auto' }, statement.speaker_text || say('speaker_unknown'));
  const [when] = statement.traits.days;
  const head = element('header', {}, named, chip(say(`said_${statement.kind}`)), element('time', when ? { datetime: when } : {}, day(when)));
  const own = statement.evidence && statement.evidence.length ? places(app, statement.evidence)
    : element('blockquote', { dir: 'auto', lang: statement.language }, element('mark', {}, statement.content));
  return element('article', { class: 'card', 'data-statement': statement.id }, head, own, statementDetails(app, statement, inner));
}

function claimLinks(app, key, ids) {
  const claims = (ids || []).map((id) => app.model.claims.get(id)).filter(Boolean);
  const link = (claim) => {
    const edge = app.model.edgeOf.get(claim.id);
    const { subject, relation, object } = edgeName(app, edge);
    const voice = [...claim.traits.speakers].map((speaker) => voiceName(app, speaker)).join(', ');
    return element('li', {}, button(`${subject} ${relation} ${object} (${voice})`, () => app.choose({ type: 'edge', id: edge.id }), { class: 'plain' }));
  };
  return claims.length ? detail(app.words.say(key), gradually(app, element('ul'), claims, link, 5)) : null;
}

function claimChips(app, claim) {
  const { say, share } = app.words;
  return [
    claim.polarity === 'negative' && chip(say('negated'), 'warn'),
    claim.modality && claim.modality !== 'asserted' && chip(say(`modality_${claim.modality}`), 'warn'),
    claim.inferred && chip(say('inferred')),
    claim.belief !== undefined && chip(`${say('belief')} ${share(claim.belief)}`),
  ].filter(Boolean);
}

// A claim in one voice: its own words, then the statements that carry it.
function claimCard(app, claim) {
  const { say, day } = app.words;
  const carriers = (claim.statements || []).map((id) => app.model.statements.get(id)).filter(Boolean);
  const speakers = [...new Set(carriers.map((statement) => statement.speaker || ''))];
  const voice = speakers.length
    ? element('span', { class: 'voice' }, `${say('according_to')} `, speakers.map((id) => (id ? actorButton(app, id) : say('speaker_unknown'))))
    : element('span', { class: 'voice' }, say('narrated'));
  const rows = [
    claim.event_time && detail(say('event_time'), day(claim.event_time)),
    claimLinks(app, 'corroborates', claim.corroborates),
    claimLinks(app, 'contradicts', claim.contradicts),
  ].filter(Boolean);
  const inside = carriers.length
    ? element('details', { class: 'rest' }, element('summary', {}, say('carried_by')), carriers.map((statement) => statementCard(app, statement, true)))
    : null;
  return element('article', { class: 'card', 'data-claim': claim.id }, element('header', {}, voice, claimChips(app, claim)),
    places(app, claim.evidence) || carriers.map((statement) => places(app, statement.evidence)), rows.length ? element('dl', {}, rows) : null, inside);
}

function factCard(app, fact) {
  const { say, day, label } = app.words;
  const rows = [
    fact.office && detail(relationName(app, fact.relation), label(fact.office, '')),
    fact.of && detail('→', actorButton(app, fact.of)),
    fact.object && detail(relationName(app, fact.relation), actorButton(app, fact.object)),
    fact.seen_on && detail(say('seen_on'), day(fact.seen_on)),
  ].filter(Boolean);
  return element('article', { class: 'card', 'data-fact': fact.id }, element('header', {}, actorButton(app, fact.subject)),
    element('dl', {}, rows), places(app, fact.evidence));
}
