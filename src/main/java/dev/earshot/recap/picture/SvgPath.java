package dev.earshot.recap.picture;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the curves of an SVG path: moves, curves and their ends.
 */
final class SvgPath {

	private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|-?(?:\\d+(?:\\.\\d+)?|\\.\\d+)");

	private final Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);

	private final Matcher tokens;

	private Point2D start = new Point2D.Double();

	private Point2D at = new Point2D.Double();

	private Point2D control = new Point2D.Double();

	private boolean hasToken;

	private SvgPath(String data) {
		this.tokens = TOKEN.matcher(data);
	}

	static Path2D read(String data) {
		SvgPath path = new SvgPath(data);
		path.readAll();
		return path.path;
	}

	private void readAll() {
		this.hasToken = this.tokens.find();
		char command = 'M';
		while (this.hasToken) {
			String token = this.tokens.group();
			if (Character.isLetter(token.charAt(0))) {
				command = token.charAt(0);
				this.hasToken = this.tokens.find();
			}
			draw(command);
		}
	}

	private void draw(char command) {
		Point2D origin = Character.isLowerCase(command) ? this.at : new Point2D.Double();
		switch (Character.toLowerCase(command)) {
			case 'm' -> moveTo(point(origin));
			case 'c' -> curveTo(point(origin), point(origin), point(origin));
			case 's' -> curveTo(mirrored(), point(origin), point(origin));
			case 'z' -> close();
			default -> throw new IllegalArgumentException("Not read: " + command);
		}
	}

	private void moveTo(Point2D to) {
		this.path.moveTo(to.getX(), to.getY());
		this.start = to;
		this.at = to;
		this.control = to;
	}

	private void close() {
		this.path.closePath();
		this.at = this.start;
	}

	private void curveTo(Point2D first, Point2D second, Point2D to) {
		this.path.curveTo(first.getX(), first.getY(), second.getX(), second.getY(), to.getX(), to.getY());
		this.at = to;
		this.control = second;
	}

	// A smooth curve goes on as the one before ended.
	private Point2D mirrored() {
		return new Point2D.Double(2 * this.at.getX() - this.control.getX(), 2 * this.at.getY() - this.control.getY());
	}

	private Point2D point(Point2D origin) {
		return new Point2D.Double(origin.getX() + number(), origin.getY() + number());
	}

	private double number() {
		double number = Double.parseDouble(this.tokens.group());
		this.hasToken = this.tokens.find();
		return number;
	}

}
