package dev.earshot.core;

import java.io.BufferedWriter;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Writes CSV (RFC 4180), with a byte order mark by which spreadsheets recognize UTF-8.
 */
public final class CsvWriter implements Flushable {

	/** The media type of what is written. */
	public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private static final String END_OF_LINE = "\r\n";

	// With the full-width signs, which spreadsheets read like the others.
	private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

	private final Writer output;

	public CsvWriter(OutputStream target) {
		this.output = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
		write(BYTE_ORDER_MARK);
	}

	/** Writes a line. */
	public void line(@Nullable Object... cells) {
		write(Stream.of(cells).map(CsvWriter::cell).collect(Collectors.joining(",", "", END_OF_LINE)));
	}

	private void write(String text) {
		try {
			this.output.write(text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String cell(@Nullable Object value) {
		String text = neutralized(Objects.toString(value, ""));
		boolean needsQuotes = text.chars()
			.anyMatch((each) -> each == '"' || each == ',' || each == '\n' || each == '\r');
		return needsQuotes ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
	}

	// A spreadsheet would run it as a formula.
	private static String neutralized(String text) {
		boolean isFormula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
		return isFormula ? "'" + text : text;
	}

	@Override
	public void flush() throws IOException {
		this.output.flush();
	}

}
