package dev.earshot.history.transfer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.earshot.history.log.Listener;
import dev.earshot.history.log.LoggedName;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.PlayLog;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Writes the plays of a log as CSV (RFC 4180), with a byte order mark by which
 * spreadsheets recognize UTF-8, play by play.
 */
@Component
class CsvExport {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private static final String HEAD = "started_at,ended_at,listened_ms,source,kind,title,artists,album,duration_ms,"
			+ "device,context_kind,context_name,start,end,uri";

	private static final String END_OF_LINE = "\r\n";

	// With the full-width signs, which spreadsheets read like the others.
	private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

	private final PlayLog log;

	CsvExport(PlayLog log) {
		this.log = log;
	}

	void write(Listener listener, PlayFilter filter, OutputStream target) throws IOException {
		Writer output = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
		output.write(BYTE_ORDER_MARK + HEAD + END_OF_LINE);
		this.log.forEach(listener, filter, (play) -> write(ExportedPlay.of(play, listener.zone()), output));
		output.flush();
	}

	private static void write(ExportedPlay play, Writer output) {
		try {
			output.write(line(play) + END_OF_LINE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String line(ExportedPlay play) {
		ExportedPlay.Context context = play.context();
		String artists = play.artists().stream().map(LoggedName::name).collect(Collectors.joining("; "));
		return Stream
			.of(play.startedAt(), play.endedAt(), play.listenedMs(), play.source(), play.kind(), play.title(), artists,
					(play.album() != null) ? play.album().name() : null, play.durationMs(), play.device(),
					(context != null) ? context.kind() : null, (context != null) ? context.name() : null, play.start(),
					play.end(), play.uri())
			.map(CsvExport::cell)
			.collect(Collectors.joining(","));
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

}
