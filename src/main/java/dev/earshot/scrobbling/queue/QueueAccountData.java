package dev.earshot.scrobbling.queue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.earshot.account.AccountData;
import dev.earshot.core.AccountId;
import dev.earshot.scrobbling.service.Listen;
import dev.earshot.scrobbling.targets.Target;
import dev.earshot.scrobbling.targets.Targets;

import org.springframework.stereotype.Component;

/**
 * What waits to be sent, and what is not sent any more. It is deleted with its target.
 */
@Component
class QueueAccountData implements AccountData {

	private final Targets targets;

	private final ScrobbleQueue queue;

	private final DeadLetters letters;

	QueueAccountData(Targets targets, ScrobbleQueue queue, DeadLetters letters) {
		this.targets = targets;
		this.queue = queue;
		this.letters = letters;
	}

	@Override
	public Map<String, Object> export(AccountId account) {
		List<Exported> listens = this.targets.of(account).stream().flatMap(this::exported).toList();
		return listens.isEmpty() ? Map.of() : Map.of("scrobbles", listens);
	}

	private Stream<Exported> exported(Target target) {
		Stream<Exported> waiting = this.queue.all(target.id())
			.stream()
			.map((listen) -> Exported.of(target, "waiting", listen.listen()));
		Stream<Exported> dead = this.letters.of(target.id(), Integer.MAX_VALUE)
			.stream()
			.map((letter) -> Exported.of(target, letter.reason().code(), letter.listen()));
		return Stream.concat(waiting, dead);
	}

	private record Exported(String target, String state, String startedAt, String track, List<String> artists) {

		static Exported of(Target target, String state, Listen listen) {
			return new Exported(target.host(), state, listen.startedAt().toString(), listen.track(), listen.artists());
		}

	}

}
