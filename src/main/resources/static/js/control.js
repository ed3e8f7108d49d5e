// The controls: they answer at once, and are taken back or confirmed by what the server shows next.

import { start } from './slider.js';

const controls = () => document.getElementById('controls');
const form = (name) => document.getElementById(`control-${name}`);
const said = document.getElementById('said');
const unreached = document.getElementById('said-unreached');

// --- What the server shows: put in place as it comes, but not while a hand is on a slider or a press is fresh.

let quietUntil = 0;
let later;
let waiting;

export function receive(html) {
	clearTimeout(unconfirmed);
	place(html);
}

function place(html) {
	const after = Object.assign(document.createElement('template'), { innerHTML: html }).content.getElementById('controls');
	if (after) {
		waiting = { after, at: performance.now() };
		show();
	}
}

// A form that is taken off the page forgets the presses that wait for their turn.
const busy = () => document.querySelector('.control :is([data-held], form[method=post].htmx-request)') !== null;

function show() {
	clearTimeout(later);
	const wait = busy() ? 500 : quietUntil - performance.now();
	if (wait > 0) {
		later = setTimeout(show, wait);
		return;
	}
	const { after, at } = waiting;
	Idiomorph.morph(controls(), after);
	htmx.process(controls());
	controls().querySelectorAll('form').forEach((each) => { each.freshUntil = 0; });
	start(at);
}

// Whatever else is answered, by a proxy or by the login, holds no controls.
async function ask() {
	const answer = await fetch(controls().dataset.address).catch(() => undefined);
	place(await answer?.text().catch(() => '') ?? '');
}

// --- At once: what a press will most likely do.

const optimistic = {
	toggle() {
		const before = [form('play'), form('pause')].find((each) => !each.hidden);
		const after = [form('play'), form('pause')].find((each) => each.hidden);
		const focused = before.contains(document.activeElement);
		before.hidden = true;
		after.hidden = false;
		controls().dataset.playing = String(after.id === 'control-pause');
		start();
		if (focused) {
			after.querySelector('button').focus();
		}
	},
	pressed(pressed) {
		const button = pressed.querySelector('button');
		button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'));
	},
	repeat(pressed, taken) {
		const button = pressed.querySelector('button');
		const { on, was } = button.dataset;
		button.dataset.on = taken ? was : String(pressed.elements.state.value !== 'off');
		button.dataset.was = on;
		relabel(button);
	},
	keep(pressed) {
		const button = pressed.querySelector('button');
		button.dataset.kept = String(button.dataset.kept !== 'true');
		relabel(button);
	},
};

function relabel(button) {
	const label = button.getAttribute('aria-label');
	const { labelAfter = label } = button.dataset;
	button.title = button.title === label ? labelAfter : button.title;
	button.setAttribute('aria-label', labelAfter);
	button.dataset.labelAfter = label;
}

// Until the server shows the new state, these forms would only send the old one again.
const once = ['pressed', 'repeat', 'keep'];

function pressed(event) {
	const { target } = event;
	if (!target.closest('.control') || target.method !== 'post') {
		return;
	}
	const now = performance.now();
	if (now < target.freshUntil) {
		event.preventDefault();
		event.stopImmediatePropagation();
		return;
	}
	quietUntil = now + 900;
	target.freshUntil = once.includes(target.dataset.optimistic) ? now + 3000 : 0;
	optimistic[target.dataset.optimistic]?.(target, false);
}

function takeBack(pressed) {
	pressed.freshUntil = 0;
	optimistic[pressed.dataset?.optimistic]?.(pressed, true);
	clearTimeout(said.forget);
	said.replaceChildren(unreached.content.cloneNode(true));
}

function answered({ detail }) {
	const { elt, requestConfig, successful, target, xhr } = detail;
	if (isOver(xhr)) {
		return;
	}
	if (isForeign(xhr)) {
		takeBack(elt);
	}
	else if (requestConfig.verb === 'post') {
		conclude(successful);
	}
}

// What the stream does not confirm soon has had no effect, as the server will say.
let unconfirmed;

function conclude(successful) {
	clearTimeout(said.forget);
	if (successful) {
		clearTimeout(unconfirmed);
		unconfirmed = setTimeout(ask, 3500);
		said.forget = setTimeout(() => said.replaceChildren(), 5000);
	}
	else {
		quietUntil = 0;
		ask();
	}
}

// --- Answers that are none: what a proxy says in Earshot's place, an error page, or nothing at all.

function isForeign({ status, responseText }) {
	const isDone = status >= 200 && status < 300;
	return /^\s*<(!doctype|html)/i.test(responseText) || !isDone && !responseText.includes('data-refusal');
}

// A login that has ended, or a page that has become too old: loading it again leads on. An error would only come again.
function isOver(xhr) {
	return isForeign(xhr) && (/^[^?]*\/(login|setup)?(\?|$)/.test(xhr.responseURL) || [401, 403].includes(xhr.status));
}

function aboutToSwap(event) {
	const { xhr } = event.detail;
	if (isForeign(xhr)) {
		event.detail.shouldSwap = false;
		if (isOver(xhr)) {
			location.reload();
		}
	}
}

if (unreached) {
	document.addEventListener('submit', pressed, true);
	document.addEventListener('htmx:afterRequest', answered);
	document.addEventListener('htmx:beforeSwap', aboutToSwap);
}
