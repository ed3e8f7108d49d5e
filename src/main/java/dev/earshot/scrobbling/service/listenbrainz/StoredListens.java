package dev.earshot.scrobbling.service.listenbrainz;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.earshot.scrobbling.service.ListenService;
import dev.earshot.scrobbling.service.ServiceAccount;
import dev.earshot.scrobbling.service.StoredAnswer;
import dev.earshot.scrobbling.service.StoredListen;
import dev.earshot.scrobbling.service.exchange.ServiceResponse;
import dev.earshot.scrobbling.service.exchange.ServiceText;
import tools.jackson.databind.JsonNode;

/**
 * Reads the listens that a server has, page by page from the end of a range. Pages
 * overlap by a second, because a page may end within it.
 */
final class StoredListens {

	private static final int PAGE = 200;

	// Nothing is sent to the account while its listens are read.
	static final int MAX_LISTENS = 10_000;

	// As long as the names that are sent.
	private static final int MAX_NAME = 1500;

	private static final long YEAR_10000 = 253_402_300_800L;

	private static final int NOT_FOUND = 404;

	private final ListenBrainzServers servers;

	private final SubmissionAnswers answers;

	StoredListens(ListenBrainzServers servers, SubmissionAnswers answers) {
		this.servers = servers;
		this.answers = answers;
	}

	/** Asks for the listens of a range. Koito and maloja have no list. */
	StoredAnswer of(ServiceAccount account, Instant from, Instant to) throws IOException {
		Set<StoredListen> found = new LinkedHashSet<>();
		long began = this.servers.nanos();
		long before = to.getEpochSecond() + ((to.getNano() > 0) ? 1 : 0);
		StoredAnswer answer = page(account, before);
		while (answer instanceof StoredAnswer.Known(List<StoredListen> page) && found.addAll(page)) {
			long oldest = page.getLast().startedAt().getEpochSecond();
			if (oldest < from.getEpochSecond()) {
				break;
			}
			before = Math.min(before - 1, oldest + 1);
			answer = (found.size() <= MAX_LISTENS && isInTime(began)) ? page(account, before)
					: new StoredAnswer.TooMany();
		}
		return (answer instanceof StoredAnswer.Known) ? within(found, from, to) : answer;
	}

	private boolean isInTime(long began) {
		return this.servers.nanos() - began < ListenService.MAX_STORED_TIME.toNanos();
	}

	private static StoredAnswer within(Set<StoredListen> found, Instant from, Instant to) {
		return new StoredAnswer.Known(found.stream()
			.filter((listen) -> !listen.startedAt().isBefore(from) && listen.startedAt().isBefore(to))
			.toList());
	}

	private StoredAnswer page(ServiceAccount account, long before) throws IOException {
		ServerAddress address = new ServerAddress(account.base());
		ServiceResponse response = this.servers.get(address.listens(account.userName(), before, PAGE), account);
		if (response.status() == NOT_FOUND || isUnknownCall(response)) {
			return new StoredAnswer.NotOffered();
		}
		if (response.isAccessRefused()) {
			return new StoredAnswer.AccessRefused();
		}
		return response.isRateLimited() ? new StoredAnswer.RateLimited(this.answers.wait(response)) : listens(response);
	}

	private static StoredAnswer listens(ServiceResponse response) {
		JsonNode listens = response.json().path("payload").path("listens");
		return (response.isSuccess() && listens.isArray()) ? new StoredAnswer.Known(read(listens))
				: new StoredAnswer.NotAnswered(response.status());
	}

	// maloja's answer to calls that it does not have.
	private static boolean isUnknownCall(ServiceResponse response) {
		return response.isSuccess() && response.json().path("error").asString("").equals("Invalid Method");
	}

	private static List<StoredListen> read(JsonNode listens) {
		List<StoredListen> read = new ArrayList<>();
		for (JsonNode listen : listens) {
			JsonNode metadata = listen.path("track_metadata");
			if (isTime(listen.path("listened_at"))) {
				read.add(new StoredListen(Instant.ofEpochSecond(listen.path("listened_at").asLong()),
						name(metadata.path("track_name")), name(metadata.path("artist_name"))));
			}
		}
		return read;
	}

	private static boolean isTime(JsonNode node) {
		return node.isIntegralNumber() && node.canConvertToLong() && node.asLong() >= 0 && node.asLong() < YEAR_10000;
	}

	private static String name(JsonNode node) {
		return ServiceText.cut(node.asString(""), MAX_NAME);
	}

}
