package dev.earshot.scrobbling.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.earshot.scrobbling.service.Listen;
import dev.earshot.scrobbling.service.ListenService;
import dev.earshot.scrobbling.service.StoredAnswer;
import dev.earshot.scrobbling.service.StoredAnswer.Known;
import dev.earshot.scrobbling.service.StoredAnswer.TooMany;
import dev.earshot.scrobbling.targets.Target;
import dev.earshot.scrobbling.targets.TargetRemoved;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks services what they have around the time of some listens. After an answer of too
 * many, the next question is about half as many listens.
 */
@Component
public class StoredQuestions {

	// As far as SameListens looks.
	private static final Duration AROUND = Duration.ofMinutes(4);

	private static final int MOST = 5000;

	// Twice as many are still read soon.
	private static final int FEW = 400;

	private final Map<String, Integer> limits = new ConcurrentHashMap<>();

	/** Returns about how many listens to ask next. */
	public int limit(Target target) {
		return this.limits.getOrDefault(target.id(), MOST);
	}

	/**
	 * Asks what a service has around some listens.
	 * @param listens at least one, the oldest first
	 */
	public StoredAnswer ask(Target target, ListenService service, List<Listen> listens) {
		Instant from = listens.getFirst().startedAt().minus(AROUND);
		Instant to = listens.getLast().startedAt().plus(AROUND);
		StoredAnswer answer = service.stored(target.service(), from, to);
		if (answer instanceof TooMany) {
			this.limits.put(target.id(), Math.max(1, listens.size() / 2));
		}
		else if (answer instanceof Known known && known.listens().size() < FEW) {
			this.limits.computeIfPresent(target.id(), (_, limit) -> (limit < MOST) ? limit * 2 : null);
		}
		return answer;
	}

	@EventListener
	void on(TargetRemoved event) {
		this.limits.remove(event.id());
	}

}
