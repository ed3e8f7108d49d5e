// Saves a chart as a picture with its title and period.

import { height, option } from './chart-drawing.js';

const width = 1200;
const margin = 48;
const head = 150;
const fontSize = 20;

function plot(section, data, echarts) {
	const size = { width: width - 2 * margin, height: height(section, width - 2 * margin, fontSize) };
	const chart = echarts.init(document.createElement('div'), null, size);
	chart.setOption(option(section, data, { ...size, size: fontSize, motion: false }));
	const canvas = chart.renderToCanvas({ pixelRatio: 1 });
	chart.dispose();
	return canvas;
}

function write(context, text, top, font, colour) {
	context.font = font;
	context.fillStyle = colour;
	context.fillText(text, margin, top, width - 2 * margin);
}

function picture(section, drawn) {
	const canvas = Object.assign(document.createElement('canvas'), { width, height: head + drawn.height + margin });
	const context = canvas.getContext('2d');
	const style = getComputedStyle(section);
	context.fillStyle = style.getPropertyValue('--surface');
	context.fillRect(0, 0, canvas.width, canvas.height);
	write(context, section.querySelector('h2').textContent, 78, `650 40px ${style.fontFamily}`, style.getPropertyValue('--ink'));
	write(context, section.dataset.period, 120, `26px ${style.fontFamily}`, style.getPropertyValue('--ink-soft'));
	context.drawImage(drawn, margin, head);
	return canvas;
}

function download(name, file) {
	const href = URL.createObjectURL(file);
	Object.assign(document.createElement('a'), { href, download: name }).click();
	setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

export function save(section, data, echarts) {
	picture(section, plot(section, data, echarts))
		.toBlob((file) => download(`${section.dataset.file}.png`, file), 'image/png');
}
