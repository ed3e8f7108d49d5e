package dev.earshot.scrobbling.service.listenbrainz;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.earshot.core.AccountId;
import dev.earshot.scrobbling.service.AccountCheck;
import dev.earshot.scrobbling.service.Listen;
import dev.earshot.scrobbling.service.ListenAnswer;
import dev.earshot.scrobbling.service.ListenService;
import dev.earshot.scrobbling.service.ServiceAccount;
import dev.earshot.scrobbling.service.ServiceAnswer;
import dev.earshot.scrobbling.service.ServiceKind;
import dev.earshot.scrobbling.service.StoredAnswer;
import dev.earshot.scrobbling.service.exchange.RequestDelayed;
import dev.earshot.scrobbling.service.exchange.ScreenedListens;
import dev.earshot.scrobbling.service.exchange.ServiceResponse;
import dev.earshot.scrobbling.service.exchange.ServiceText;
import dev.earshot.scrobbling.service.exchange.SubmissionClient;
import dev.earshot.webhooks.http.TargetPolicy;
import dev.earshot.webhooks.http.TargetRefusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

/**
 * ListenBrainz, or a server that speaks its API.
 */
@Component
public class ListenBrainz implements ListenService {

	/** The address of ListenBrainz itself. */
	public static final URI PUBLIC_SERVER = URI.create("https://api.listenbrainz.org");

	private static final Logger logger = LoggerFactory.getLogger(ListenBrainz.class);

	private static final int MAX_LISTENS = 1000;

	private static final int MAX_USER_NAME = 200;

	// Nothing that could end a header or begin another one.
	private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,200}");

	private static final Instant FIRST = Instant.parse("2002-10-01T00:00:00Z");

	private static final Duration CLOCK_SKEW = Duration.ofHours(1);

	private final ListenBrainzServers servers;

	private final TargetPolicy policy;

	private final SubmissionClient client;

	private final InstantSource clock;

	private final SubmissionAnswers answers;

	private final StoredListens stored;

	ListenBrainz(ListenBrainzServers servers, TargetPolicy policy, SubmissionClient client, InstantSource clock) {
		this.servers = servers;
		this.policy = policy;
		this.client = client;
		this.clock = clock;
		this.answers = new SubmissionAnswers(clock);
		this.stored = new StoredListens(servers, this.answers);
	}

	/** Returns an address as it is stored, without the path of a call. */
	public static String normalized(String address) {
		return ServerAddress.normalized(address);
	}

	/**
	 * Checks an address before it is saved, as those of webhooks are. Returns
	 * {@code null} if it may be used.
	 */
	public @Nullable TargetRefusal refusal(String address, AccountId account) {
		String base = normalized(address);
		if (base.length() > ServerAddress.MAX_LENGTH) {
			return TargetRefusal.TOO_LONG;
		}
		return base.contains("?") ? TargetRefusal.MALFORMED : this.policy.refusal(base, account);
	}

	/** Asks whose token this is. */
	public AccountCheck check(URI base, String token) {
		if (!TOKEN.matcher(token).matches()) {
			return new AccountCheck.Refused();
		}
		ServiceAccount account = new ServiceAccount(base, "", token);
		try {
			return check(account, this.servers.get(new ServerAddress(base).tokenCheck(), account));
		}
		catch (IOException ex) {
			logger.debug("{} could not be asked for a token", base, ex);
			return new AccountCheck.Unanswered(null);
		}
	}

	private static AccountCheck check(ServiceAccount account, ServiceResponse response) {
		JsonNode answer = response.json();
		String name = ServiceText.clean(answer.path("user_name").asString(""));
		JsonNode valid = answer.path("valid");
		if (response.isSuccess() && valid.asBoolean(false) && isUserName(name)) {
			return new AccountCheck.Found(new ServiceAccount(account.base(), name, account.token()));
		}
		boolean isRefused = response.isAccessRefused() || response.isSuccess() && valid.isBoolean();
		return isRefused ? new AccountCheck.Refused() : new AccountCheck.Unanswered(response.status());
	}

	private static boolean isUserName(String name) {
		return !name.isEmpty() && name.length() <= MAX_USER_NAME;
	}

	@Override
	public ServiceKind kind() {
		return ServiceKind.LISTENBRAINZ;
	}

	// Of several listens, maloja drops, without a word, what comes after one that it has.
	@Override
	public int maxListens(ServiceAccount account) {
		return new ServerAddress(account.base()).isListenBrainz() ? MAX_LISTENS : 1;
	}

	@Override
	public ServiceAnswer submit(ServiceAccount account, List<Listen> listens) {
		return new ScreenedListens(listens, this::screen).submit((open) -> request(account, open));
	}

	private Optional<ListenAnswer> screen(Listen listen) {
		if (listen.startedAt().isBefore(FIRST)) {
			return Optional.of(ListenAnswer.TOO_OLD);
		}
		if (listen.startedAt().isAfter(this.clock.instant().plus(CLOCK_SKEW))) {
			return Optional.of(ListenAnswer.TOO_NEW);
		}
		return ListenNames.areComplete(listen) ? Optional.empty() : Optional.of(ListenAnswer.IGNORED);
	}

	private ServiceAnswer request(ServiceAccount account, List<Listen> listens) {
		ServerAddress address = new ServerAddress(account.base());
		try {
			String document = documents(address).submission(listens);
			return this.answers.of(this.servers.post(address.submission(), account, document), account, listens.size());
		}
		catch (RequestDelayed ex) {
			return new ServiceAnswer.RateLimited(ex.getWait());
		}
		catch (IOException ex) {
			logger.debug("{} could not be reached", account, ex);
			return new ServiceAnswer.Unavailable(null);
		}
	}

	private ListenDocuments documents(ServerAddress address) {
		return new ListenDocuments(this.client, !address.isListenBrainz());
	}

	@Override
	public void tellNowPlaying(ServiceAccount account, Listen listen) {
		if (!ListenNames.areComplete(listen)) {
			return;
		}
		ServerAddress address = new ServerAddress(account.base());
		try {
			this.servers.post(address.submission(), account, documents(address).playingNow(listen));
		}
		catch (IOException ex) {
			logger.debug("{} was not told what plays", account, ex);
		}
	}

	@Override
	public StoredAnswer stored(ServiceAccount account, Instant from, Instant to) {
		try {
			return this.stored.of(account, from, to);
		}
		catch (RequestDelayed ex) {
			return new StoredAnswer.RateLimited(ex.getWait());
		}
		catch (IOException ex) {
			logger.debug("{} could not be asked for its listens", account, ex);
			return new StoredAnswer.NotAnswered(null);
		}
	}

}
