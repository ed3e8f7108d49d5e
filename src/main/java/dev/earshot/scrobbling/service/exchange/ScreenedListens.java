package dev.earshot.scrobbling.service.exchange;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

import dev.earshot.scrobbling.service.Listen;
import dev.earshot.scrobbling.service.ListenAnswer;
import dev.earshot.scrobbling.service.ServiceAnswer;

/**
 * Listens of which some need not be sent, because it is known what the service does with
 * them.
 */
public final class ScreenedListens {

	private final List<Listen> listens;

	private final List<Optional<ListenAnswer>> known;

	/**
	 * Screens listens.
	 * @param screen what is known of a listen; empty if the service has to decide
	 */
	public ScreenedListens(List<Listen> listens, Function<Listen, Optional<ListenAnswer>> screen) {
		this.listens = List.copyOf(listens);
		this.known = listens.stream().map(screen).toList();
	}

	/**
	 * Submits what has to be sent.
	 * @param submission is given at least one listen
	 * @return the answer for all listens
	 */
	public ServiceAnswer submit(Function<List<Listen>, ServiceAnswer> submission) {
		List<Listen> open = open();
		ServiceAnswer answer = open.isEmpty() ? new ServiceAnswer.Taken(List.of()) : submission.apply(open);
		return (answer instanceof ServiceAnswer.Taken(List<ListenAnswer> answers)) ? taken(answers) : answer;
	}

	private List<Listen> open() {
		return IntStream.range(0, this.listens.size())
			.filter((index) -> this.known.get(index).isEmpty())
			.mapToObj(this.listens::get)
			.toList();
	}

	private ServiceAnswer taken(List<ListenAnswer> answers) {
		Iterator<ListenAnswer> next = answers.iterator();
		List<ListenAnswer> all = new ArrayList<>();
		this.known.forEach((answer) -> all.add(answer.orElseGet(next::next)));
		return new ServiceAnswer.Taken(all);
	}

}
