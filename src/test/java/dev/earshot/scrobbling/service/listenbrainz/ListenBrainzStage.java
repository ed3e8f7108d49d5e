package dev.earshot.scrobbling.service.listenbrainz;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.earshot.scrobbling.service.ServiceAccount;
import dev.earshot.scrobbling.service.ServiceListens;
import dev.earshot.scrobbling.service.exchange.PassingTime;
import dev.earshot.scrobbling.service.exchange.ServiceHttp;
import dev.earshot.scrobbling.service.exchange.SubmissionClient;
import dev.earshot.standin.FreePort;
import dev.earshot.standin.ListenBrainzStandIn;
import dev.earshot.standin.MutableClock;
import dev.earshot.web.PublicUrl;
import dev.earshot.webhooks.http.TargetPolicies;
import dev.earshot.webhooks.http.TargetPolicy;
import dev.earshot.webhooks.http.WebhookHttpClient;
import dev.earshot.webhooks.http.WebhookProperties;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The client of ListenBrainz with a stand-in for the server.
 */
final class ListenBrainzStage implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	final MutableClock clock = new MutableClock(ServiceListens.NOW);

	final PassingTime time = new PassingTime();

	final ListenBrainzStandIn server = FreePort.start((port) -> ListenBrainzStandIn.start(port, this.clock));

	private final List<ServiceHttp> opened = new ArrayList<>();

	ListenBrainz client;

	ListenBrainzStage() {
		this.client = connect(PATIENCE, "127.0.0.1");
	}

	private ListenBrainz connect(Duration limit, String... hosts) {
		TargetPolicy policy = TargetPolicies.of(new WebhookProperties(Set.of(hosts), limit), InetAddress::getAllByName);
		ServiceHttp http = new ServiceHttp(
				WebhookHttpClient.open(policy, limit, DefaultClientTlsStrategy.createDefault()), limit);
		this.opened.add(http);
		SubmissionClient program = new SubmissionClient("1.4.0",
				new PublicUrl(URI.create("https://music.example.com")));
		return new ListenBrainz(new ListenBrainzServers(policy, http, program, this.time, this.time), policy, program,
				this.clock);
	}

	void waitNoLongerThan(Duration limit) {
		this.client = connect(limit, "127.0.0.1");
	}

	void forbidPrivateHosts() {
		this.client = connect(PATIENCE);
	}

	ServiceAccount account() {
		return account(ListenBrainzStandIn.TOKEN);
	}

	ServiceAccount account(String token) {
		return new ServiceAccount(URI.create(this.server.url()), ListenBrainzStandIn.USER, token);
	}

	/** Returns the submissions that arrived. */
	List<JsonNode> submissions() {
		return this.server.bodies(ListenBrainzStandIn.SUBMISSION)
			.stream()
			.map((body) -> JsonMapper.shared().readTree(body))
			.toList();
	}

	@Override
	public void close() {
		this.opened.forEach(ServiceHttp::close);
		this.server.close();
	}

}
