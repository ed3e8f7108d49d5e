// The controls show the expected effect of a command at once. The server's next fragment confirms or corrects it.

import { start as startSlider } from './slider.js';

const controls = () => document.getElementById('controls');
const form = (name) => document.getElementById(`control-${name}`);
const feedback = document.getElementById('feedback');
const unreachable = document.getElementById('feedback-unreachable');

// --- Fragments from the server: shown when they arrive, but not while a control is held or was just pressed.

let holdUntil = 0;
let timer;
let pending;

export function receive(html) {
	clearTimeout(confirmation);
	update(html);
}

function update(html) {
	const after = Object.assign(document.createElement('template'), { innerHTML: html }).content.getElementById('controls');
	if (after) {
		pending = { after, at: performance.now() };
		show();
	}
}

// Removing a form would drop its queued requests.
const busy = () => document.querySelector('.control :is([data-held], form[method=post].htmx-request)') !== null;

function show() {
	clearTimeout(timer);
	const wait = busy() ? 500 : holdUntil - performance.now();
	if (wait > 0) {
		timer = setTimeout(show, wait);
		return;
	}
	const { after, at } = pending;
	Idiomorph.morph(controls(), after);
	htmx.process(controls());
	controls().querySelectorAll('form').forEach((each) => { each.ignoreUntil = 0; });
	startSlider(at);
}

// A response of a proxy or of the login page contains no controls and changes nothing.
async function reload() {
	const response = await fetch(controls().dataset.url).catch(() => undefined);
	update(await response?.text().catch(() => '') ?? '');
}

// --- Optimistic updates, undone if the command fails.

const optimistic = {
	toggle() {
		const before = [form('play'), form('pause')].find((each) => !each.hidden);
		const after = [form('play'), form('pause')].find((each) => each.hidden);
		const focused = before.contains(document.activeElement);
		before.hidden = true;
		after.hidden = false;
		controls().dataset.playing = String(after.id === 'control-pause');
		startSlider();
		if (focused) {
			after.querySelector('button').focus();
		}
	},
	pressed(pressed) {
		const button = pressed.querySelector('button');
		button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'));
	},
	repeat(pressed, undo) {
		const button = pressed.querySelector('button');
		const { on, previous } = button.dataset;
		button.dataset.on = undo ? previous : String(pressed.elements.state.value !== 'off');
		button.dataset.previous = on;
		relabel(button);
	},
	save(pressed) {
		const button = pressed.querySelector('button');
		button.dataset.saved = String(button.dataset.saved !== 'true');
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

// Pressed again before the server has sent the new state, these forms would repeat the same command.
const toggles = ['pressed', 'repeat', 'save'];

function submitted(event) {
	const { target } = event;
	if (!target.closest('.control') || target.method !== 'post') {
		return;
	}
	const now = performance.now();
	if (now < target.ignoreUntil) {
		event.preventDefault();
		event.stopImmediatePropagation();
		return;
	}
	holdUntil = now + 900;
	target.ignoreUntil = toggles.includes(target.dataset.optimistic) ? now + 3000 : 0;
	optimistic[target.dataset.optimistic]?.(target, false);
}

function undo(pressed) {
	pressed.ignoreUntil = 0;
	optimistic[pressed.dataset?.optimistic]?.(pressed, true);
	clearTimeout(feedback.timer);
	feedback.replaceChildren(unreachable.content.cloneNode(true));
}

function finished({ detail }) {
	const { elt, requestConfig, successful, target, xhr } = detail;
	if (needsReload(xhr)) {
		return;
	}
	if (isUnexpected(xhr)) {
		undo(elt);
	}
	else if (requestConfig.verb === 'post') {
		conclude(successful);
	}
}

// If the stream does not confirm a command soon, the server is asked for the actual state.
let confirmation;

function conclude(successful) {
	clearTimeout(feedback.timer);
	if (successful) {
		clearTimeout(confirmation);
		confirmation = setTimeout(reload, 3500);
		feedback.timer = setTimeout(() => feedback.replaceChildren(), 5000);
	}
	else {
		holdUntil = 0;
		reload();
	}
}

// --- Responses that are not from Earshot's controls: a proxy's page, an error page, or none at all.

function isUnexpected({ status, responseText }) {
	const isOk = status >= 200 && status < 300;
	return /^\s*<(!doctype|html)/i.test(responseText) || !isOk && !responseText.includes('data-refusal');
}

// The session has ended or the page is too old: reloading leads to the login. Reloading after an error would repeat it.
function needsReload(xhr) {
	return isUnexpected(xhr) && (/^[^?]*\/(login|setup)?(\?|$)/.test(xhr.responseURL) || [401, 403].includes(xhr.status));
}

function aboutToSwap(event) {
	const { xhr } = event.detail;
	if (isUnexpected(xhr)) {
		event.detail.shouldSwap = false;
		if (needsReload(xhr)) {
			location.reload();
		}
	}
}

if (unreachable) {
	document.addEventListener('submit', submitted, true);
	document.addEventListener('htmx:afterRequest', finished);
	document.addEventListener('htmx:beforeSwap', aboutToSwap);
}
