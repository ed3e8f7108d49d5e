// A chart on the page. The arrow keys, a finger or the mouse move through its points; each is told on a tip.

import { at, axes, height, option, place, series } from './chart-drawing.js';

const dark = matchMedia('(prefers-color-scheme: dark)');
const calm = matchMedia('(prefers-reduced-motion: reduce)');
const fontSize = 12;

const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const ends = { Home: 0, End: -1 };

const plotOf = (section) => section.querySelector('[data-chart-plot]');
const isMouse = ({ pointerType }) => pointerType === 'mouse';
const between = (least, value, most) => Math.max(least, Math.min(value, most));

function element(name, properties) {
	return Object.assign(document.createElement(name), properties);
}

export function setHeight(section) {
	const plot = plotOf(section);
	plot.style.height = `${height(section, plot.clientWidth, fontSize)}px`;
}

class View {

	#section;

	#data;

	#plot;

	#chart;

	#tip = element('p', { className: 'chart-tip', hidden: true });

	#current = -1;

	constructor(section, data, echarts) {
		this.#section = section;
		this.#data = data;
		this.#plot = plotOf(section);
		setHeight(section);
		this.#chart = echarts.init(this.#plot);
		this.#plot.append(this.#tip);
		this.#paint();
		this.#listen();
	}

	#paint() {
		const look = { width: this.#plot.clientWidth, size: fontSize, motion: !calm.matches };
		this.#chart.setOption(option(this.#section, this.#data, look), true);
		this.#section.dataset.theme = dark.matches ? 'dark' : 'light';
	}

	#resize() {
		if (this.#plot.clientWidth !== this.#chart.getWidth()) {
			this.#leave();
			setHeight(this.#section);
			this.#chart.resize();
			this.#paint();
		}
	}

	#listen() {
		dark.addEventListener('change', () => this.#paint());
		calm.addEventListener('change', () => this.#paint());
		new ResizeObserver(() => this.#resize()).observe(this.#plot);
		this.#plot.addEventListener('keydown', (event) => this.#press(event));
		this.#plot.addEventListener('blur', () => this.#leave());
		this.#plot.addEventListener('pointermove', (event) => isMouse(event) && this.#point(event));
		this.#plot.addEventListener('pointerleave', (event) => isMouse(event) && this.#leave());
		this.#plot.addEventListener('click', (event) => this.#click(event));
	}

	#press(event) {
		if (event.key in steps || event.key in ends) {
			event.preventDefault();
			this.#show(this.#next(event.key));
			const { label, text } = this.#data.points[this.#current];
			this.#section.querySelector('[data-chart-status]').value = `${label}: ${text}`;
		}
		else if (event.key === 'Escape') {
			this.#leave();
		}
		else if (event.key === 'Enter') {
			this.#open();
		}
	}

	#next(key) {
		const count = this.#data.points.length;
		if (key in ends) {
			return (ends[key] + count) % count;
		}
		const [columns, rows] = steps[key];
		if (this.#current < 0) {
			return columns + rows < 0 ? count - 1 : 0;
		}
		const found = this.#data.rows.length > 1 ? this.#beside(columns, rows) : this.#current + columns + rows;
		return found in this.#data.points ? found : this.#current;
	}

	#beside(columns, rows) {
		const { column, row } = this.#data.points[this.#current];
		return at(column + columns, row + rows, this.#section, this.#data);
	}

	#point(event) {
		if (!this.#tip.contains(event.target)) {
			const box = this.#plot.getBoundingClientRect();
			const where = [event.clientX - box.left, event.clientY - box.top];
			const [column, row] = this.#chart.convertFromPixel(axes(this.#section), where);
			this.#show(at(Math.round(column), Math.floor(row), this.#section, this.#data));
		}
	}

	// A finger has to see a point before it opens it, by the link on the tip.
	#click(event) {
		this.#point(event);
		if (isMouse(event) && !this.#tip.contains(event.target)) {
			this.#open();
		}
	}

	#open() {
		const href = this.#data.points[this.#current]?.href;
		if (href) {
			location.assign(href);
		}
	}

	#leave() {
		if (this.#current >= 0) {
			this.#chart.dispatchAction({ type: 'downplay', ...series(this.#data.points[this.#current], this.#section) });
		}
		this.#current = -1;
		this.#tip.hidden = true;
	}

	#show(index) {
		if (index !== this.#current) {
			this.#leave();
		}
		if (index in this.#data.points) {
			this.#current = index;
			this.#tell(this.#data.points[index]);
		}
	}

	#tell(point) {
		const label = point.href ? { href: point.href, tabIndex: -1 } : {};
		this.#tip.replaceChildren(element('strong', { textContent: point.text }),
			element(point.href ? 'a' : 'span', { textContent: point.label, ...label }));
		this.#tip.hidden = false;
		this.#chart.dispatchAction({ type: 'highlight', ...series(point, this.#section) });
		const [left, top] = this.#chart.convertToPixel(axes(this.#section), place(point, this.#section, this.#data));
		const { offsetWidth, offsetHeight } = this.#tip;
		this.#tip.style.left = `${between(0, left - offsetWidth / 2, this.#plot.clientWidth - offsetWidth)}px`;
		this.#tip.style.top = `${Math.max(-8, top - offsetHeight - 12)}px`;
	}

}

export const show = (section, data, echarts) => new View(section, data, echarts);
