// Reads the numbers of a chart from the table that tells the same. A point lies in a column and a row of the chart.

const day = 86_400_000;
const page = document.documentElement.lang || 'en';
const language = navigator.languages.find((candidate) => candidate.startsWith(page)) ?? page;
const longDate = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });

const text = (element) => element.textContent.trim();

function point(cell, label, column, row) {
	const link = cell.parentElement.querySelector('th a') ?? cell.querySelector('a');
	return { label, column, row, value: Number(cell.dataset.ms), text: cell.dataset.text ?? text(cell), href: link?.href };
}

function readBars(table) {
	const rows = [...table.tBodies[0].rows];
	return {
		columns: rows.map((row) => row.dataset.label),
		rows: [''],
		points: rows.map((row, at) => point(row.querySelector('[data-ms]'), text(row.cells[0]), at, 0)),
	};
}

function readWeek(table) {
	const hours = [...table.tHead.rows[0].cells].slice(1);
	const rows = [...table.tBodies[0].rows];
	const label = (row, hour) => `${text(rows[row].cells[0])}, ${hours[hour].getAttribute('aria-label')}`;
	return {
		columns: hours.map(text),
		rows: rows.map((row) => text(row.cells[0])),
		points: rows.flatMap((row, at) => [...row.cells].slice(1)
			.map((cell, hour) => point(cell, label(at, hour), hour, at))),
	};
}

// From Monday, as weeks are everywhere else.
const weekday = (date) => (date.getUTCDay() + 6) % 7;

function week(date) {
	const first = new Date(Date.UTC(date.getUTCFullYear(), 0, 1));
	return Math.floor(((date - first) / day + weekday(first)) / 7);
}

function monthNames() {
	const names = Array(54).fill('');
	for (let at = 0; at < 12; at++) {
		names[Math.round(at * 4.345 + 0.5)] = month.format(new Date(Date.UTC(2024, at, 1)));
	}
	return names;
}

function dateOf(cell) {
	const date = new Date(cell.parentElement.dataset.month);
	date.setUTCDate(cell.cellIndex);
	return date;
}

function readDays(table) {
	const cells = [...table.querySelectorAll('td[data-ms]')];
	const dates = cells.map(dateOf);
	const years = [...new Set(dates.map((date) => date.getUTCFullYear()))];
	const row = (date) => years.indexOf(date.getUTCFullYear()) * 8 + weekday(date);
	return {
		columns: monthNames(),
		rows: years.map(String),
		points: cells.map((cell, at) => ({
			...point(cell, longDate.format(dates[at]), week(dates[at]), row(dates[at])),
			text: text(cell) || '0:00',
		})),
	};
}

const readers = { time: readBars, hours: readWeek, days: readDays };

export const read = (kind, table) => readers[kind](table);
