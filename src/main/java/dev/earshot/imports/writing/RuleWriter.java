package dev.earshot.imports.writing;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import dev.earshot.history.counting.CountingRules;
import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedName;
import dev.earshot.imports.exportfile.value.ExportRule;
import dev.earshot.imports.exportfile.value.ExportRule.Hidden;
import dev.earshot.imports.exportfile.value.ExportRule.Merged;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Restores rules about counting that a log of Earshot tells. Those that the listener has
 * already win.
 */
final class RuleWriter {

	private final JdbcClient jdbc;

	private final CountingRules rules;

	RuleWriter(JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.rules = new CountingRules(jdbc);
	}

	void write(int listener, List<ExportRule> read) {
		Function<LoggedName, Integer> artists = new NameIds(this.jdbc, "artist")
			.of(only(Hidden.class, read).map(Hidden::artist).toList());
		ToIntFunction<LoggedItem> items = new ItemIds(this.jdbc)
			.of(only(Merged.class, read).flatMap((rule) -> Stream.of(rule.item(), rule.into())).toList());
		for (ExportRule rule : read) {
			switch (rule) {
				case Hidden hidden -> this.rules.hide(listener, artists.apply(hidden.artist()));
				case Merged merged ->
					this.rules.restore(listener, items.applyAsInt(merged.item()), items.applyAsInt(merged.into()));
			}
		}
	}

	private static <T extends ExportRule> Stream<T> only(Class<T> type, List<ExportRule> rules) {
		return rules.stream().filter(type::isInstance).map(type::cast);
	}

}
