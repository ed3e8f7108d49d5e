// Draws the numbers of a table as a chart above it, as soon as somebody scrolls to it. Without this script, or if the
// library does not load, the table is there.

import { read } from './chart-data.js';
import { save } from './chart-picture.js';
import { setHeight, show } from './chart-view.js';

let library;

async function load(url) {
	await import(url);
	return globalThis.echarts;
}

async function table(section) {
	const { source } = section.dataset;
	if (!source) {
		return section.querySelector('table');
	}
	const response = await fetch(source);
	const page = new DOMParser().parseFromString(await response.text(), 'text/html');
	return page.querySelector('[data-chart] table');
}

const drawn = '[data-chart-plot], [data-chart-scale], [data-chart-picture]';

function setHidden(section, names, hidden) {
	section.querySelectorAll(names).forEach((part) => {
		// Parts of pictures have no property for it.
		part.toggleAttribute('hidden', hidden);
	});
}

// Before the library is there, so that nothing moves when it comes.
function prepare(section) {
	setHidden(section, drawn, false);
	setHidden(section, '[data-chart-replaced]', true);
	section.querySelectorAll('[data-chart-closed]').forEach((part) => part.removeAttribute('open'));
	setHeight(section);
}

function giveUp(section) {
	setHidden(section, drawn, true);
	setHidden(section, '[data-chart-replaced]', false);
	section.querySelectorAll('[data-chart-closed]').forEach((part) => part.setAttribute('open', ''));
}

async function begin(section) {
	try {
		library ??= load(section.dataset.library);
		const data = read(section.dataset.chart, await table(section));
		const echarts = await library;
		show(section, data, echarts);
		const picture = section.querySelector('[data-chart-picture]');
		picture.addEventListener('click', () => save(section, data, echarts));
		picture.disabled = false;
		section.dataset.drawn = '';
	}
	catch {
		library = undefined;
		giveUp(section);
	}
}

const seen = new IntersectionObserver((entries) => {
	for (const { target } of entries.filter(({ isIntersecting }) => isIntersecting)) {
		seen.unobserve(target);
		begin(target);
	}
}, { rootMargin: '300px' });

for (const section of document.querySelectorAll('[data-chart]')) {
	prepare(section);
	seen.observe(section);
}
