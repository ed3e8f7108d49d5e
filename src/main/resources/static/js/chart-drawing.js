// What ECharts is told to draw. A heat map is bars of the same height on top of each other: so the smallest build of
// ECharts does, which has neither heat maps nor calendars.

const hour = 3_600_000;
const minute = 60_000;
const levels = 5;
const narrow = 600;

const between = (least, value, most) => Math.max(least, Math.min(value, most));

function colours(section) {
	const style = getComputedStyle(section);
	return (name) => style.getPropertyValue(`--${name}`).trim();
}

// Colours are written with three or six digits.
const long = (colour) => (colour.length === 4 ? colour.replace(/[^#]/g, '$&$&') : colour);

function mix(from, to, part) {
	const channels = (colour) => [1, 3, 5].map((at) => parseInt(long(colour).slice(at, at + 2), 16));
	const [a, b] = [channels(from), channels(to)];
	return `rgb(${a.map((channel, at) => Math.round(channel + (b[at] - channel) * part)).join(', ')})`;
}

function category(colour, size, more) {
	return {
		type: 'category',
		axisLine: { show: false },
		axisTick: { show: false },
		axisLabel: { color: colour('ink-soft'), fontSize: size, hideOverlap: true },
		...more,
	};
}

function unit({ points }) {
	return Math.max(...points.map(({ value }) => value)) > 1.5 * hour ? hour : minute;
}

function bars(data, { colour, size, format, motion }) {
	const { columns, points } = data;
	const millis = unit(data);
	const label = (value) => format(millis === hour ? 'hours' : 'minutes').replace('{0}', () => value);
	return {
		animation: motion,
		animationDuration: 400,
		textStyle: { fontFamily: colour('font') },
		grid: { left: size * 4, right: 4, top: size, bottom: size * 2 },
		xAxis: category(colour, size, { data: columns }),
		yAxis: {
			type: 'value',
			splitNumber: 4,
			minInterval: 1,
			axisLabel: { color: colour('ink-soft'), fontSize: size, formatter: label },
			splitLine: { lineStyle: { color: colour('line') } },
		},
		series: [{
			type: 'bar',
			barCategoryGap: '18%',
			barMinHeight: 2,
			barMaxWidth: size * 4,
			itemStyle: { color: colour('accent'), borderRadius: [3, 3, 0, 0] },
			emphasis: { itemStyle: { color: colour('ink') } },
			data: points.map(({ value }) => (value > 0 ? value / millis : null)),
		}],
	};
}

// The busiest twentieth is drawn as one, so that a single long day does not leave the others pale.
function scale(points) {
	const values = points.map(({ value }) => value).filter((value) => value > 0).sort((a, b) => a - b);
	const most = values[Math.floor((values.length - 1) * 0.95)] ?? 1;
	return (value) => Math.min(levels, Math.ceil(value * levels / most)) / levels;
}

function cells({ columns, points }, rows, { colour, size, gap }) {
	const level = scale(points);
	const series = Array.from({ length: rows }, () => ({
		type: 'bar',
		stack: 'rows',
		yAxisIndex: 1,
		barCategoryGap: 0,
		itemStyle: { borderColor: colour('surface'), borderWidth: gap, borderRadius: 2 * gap },
		emphasis: { itemStyle: { borderColor: colour('ink'), borderWidth: Math.max(1, gap) } },
		data: columns.map(() => ({ value: 1, itemStyle: { color: 'transparent', borderColor: 'transparent' } })),
	}));
	for (const { column, row, value } of points) {
		series[row].data[column] = { value: 1, itemStyle: { color: mix(colour('line'), colour('accent'), level(value)) } };
	}
	return series;
}

function heat(data, rows, look) {
	const { colour, size, motion, left } = look;
	return {
		animation: motion,
		animationDuration: 400,
		textStyle: { fontFamily: colour('font') },
		grid: { left, right: 2, top: 2, bottom: size * 2 },
		xAxis: category(colour, size, { data: data.columns, axisLabel: look.columnLabel }),
		yAxis: [
			category(colour, size, { data: data.rows, inverse: true }),
			{ type: 'value', show: false, inverse: true, min: 0, max: rows },
		],
		series: cells(data, rows, look),
	};
}

function week(data, look) {
	const label = { color: look.colour('ink-soft'), fontSize: look.size, interval: look.width < narrow ? 2 : 0 };
	return heat(data, 7, { ...look, gap: 2, left: look.size * 3, columnLabel: label });
}

// The names of months stand above some of the weeks.
function days(data, look) {
	const named = data.columns.flatMap((name, at) => (name ? [at] : []));
	const isShown = (at) => named.indexOf(at) % (look.width < narrow ? 3 : 1) === 0;
	const label = { color: look.colour('ink-soft'), fontSize: look.size, interval: isShown };
	const gap = look.width < narrow ? 0.5 : 1.5;
	return heat(data, data.rows.length * 8, { ...look, gap, left: look.size * 3, columnLabel: label });
}

const options = { time: bars, hours: week, days };

export function option(section, data, { width, size, motion }) {
	return options[section.dataset.chart](data, {
		colour: colours(section), format: (name) => section.dataset[name], width, size, motion,
	});
}

const heights = {
	time: (_, width) => between(220, width / 4, 320),
	hours: (_, width, size) => 7 * between(24, width / 26, 32) + size * 2,
	days: (years, width, size) => years * 8 * between(5, (width - size * 3) / 54, 18) + size * 2,
};

export function height({ dataset: { chart, years } }, width, size) {
	return Math.round(heights[chart](Number(years), width, size));
}

// Where a point is, and which one is somewhere, in the numbers of the axes.

const isHeat = ({ dataset: { chart } }) => chart !== 'time';

export const axes = (section) => ({ xAxisIndex: 0, yAxisIndex: isHeat(section) ? 1 : 0 });

export const series = ({ column, row }, section) => ({ seriesIndex: isHeat(section) ? row : 0, dataIndex: column });

export function place({ column, row, value }, section, data) {
	return isHeat(section) ? [column, row + 0.5] : [column, value / unit(data)];
}

export function at(column, row, section, { points }) {
	return points.findIndex((point) => point.column === column && (!isHeat(section) || point.row === row));
}
