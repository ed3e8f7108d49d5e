package dev.earshot.history.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Collectors;

import dev.earshot.core.CsvWriter;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.LoggedName;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.PlayLog;

import org.springframework.stereotype.Component;

/**
 * Writes the plays of a log as CSV, play by play.
 */
@Component
class CsvExport {

	private static final Object[] HEAD = { "started_at", "ended_at", "listened_ms", "source", "kind", "title",
			"artists", "album", "duration_ms", "device", "context_kind", "context_name", "start", "end", "uri" };

	private final PlayLog log;

	CsvExport(PlayLog log) {
		this.log = log;
	}

	void write(Listener listener, PlayFilter filter, OutputStream target) throws IOException {
		CsvWriter output = new CsvWriter(target);
		output.line(HEAD);
		this.log.forEach(listener, filter, (play) -> write(ExportedPlay.of(play, listener.zone()), output));
		output.flush();
	}

	private static void write(ExportedPlay play, CsvWriter output) {
		ExportedPlay.Context context = play.context();
		String artists = play.artists().stream().map(LoggedName::name).collect(Collectors.joining("; "));
		output.line(play.startedAt(), play.endedAt(), play.listenedMs(), play.source(), play.kind(), play.title(),
				artists, (play.album() != null) ? play.album().name() : null, play.durationMs(), play.device(),
				(context != null) ? context.kind() : null, (context != null) ? context.name() : null, play.start(),
				play.end(), play.uri());
	}

}
