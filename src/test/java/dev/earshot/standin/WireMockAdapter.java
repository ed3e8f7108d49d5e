package dev.earshot.standin;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;

/**
 * Connects WireMock with the stand-in.
 */
final class WireMockAdapter implements ResponseDefinitionTransformerV2 {

	private static final String NAME = "spotify";

	private static final int THREADS = 40;

	private static final int JOURNAL = 50;

	/** Longer than anybody waits. */
	private static final Duration SILENCE = Duration.ofMinutes(2);

	private final Function<Request, Refusals.Outage> outages;

	private final Function<Request, Response> responses;

	private WireMockAdapter(Function<Request, Refusals.Outage> outages, Function<Request, Response> responses) {
		this.outages = outages;
		this.responses = responses;
	}

	/**
	 * Builds a server that always answers.
	 */
	static WireMockServer build(int port, Function<Request, Response> responses) {
		return build(port, (_) -> Refusals.Outage.NONE, responses);
	}

	static WireMockServer build(int port, RequestRouter router) {
		return build(port, router::received, router::respond);
	}

	static WireMockServer build(int port, Function<Request, Refusals.Outage> outages,
			Function<Request, Response> responses) {
		WireMockAdapter adapter = new WireMockAdapter(outages, responses);
		WireMockServer server = new WireMockServer(configuration(port, adapter));
		server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.aResponse().withTransformers(NAME)));
		return server;
	}

	/**
	 * HTTP/2 is off because the JDK's client would try to upgrade every plain connection.
	 */
	private static WireMockConfiguration configuration(int port, WireMockAdapter adapter) {
		return WireMockConfiguration.options()
			.bindAddress("127.0.0.1")
			.port(port)
			.extensions(adapter)
			.containerThreads(THREADS)
			.asynchronousResponseEnabled(true)
			.asynchronousResponseThreads(THREADS)
			.http2PlainDisabled(true)
			.gzipDisabled(true)
			.templatingEnabled(false)
			.jettyStopTimeout(500L)
			.maxRequestJournalEntries(JOURNAL);
	}

	@Override
	public String getName() {
		return NAME;
	}

	@Override
	public boolean applyGlobally() {
		return false;
	}

	@Override
	public ResponseDefinition transform(ServeEvent event) {
		Request request = request(event.getRequest());
		ResponseDefinitionBuilder definition = new ResponseDefinitionBuilder();
		return switch (this.outages.apply(request)) {
			case RESET -> definition.withFault(Fault.CONNECTION_RESET_BY_PEER).build();
			case SILENT -> definition.withStatus(504).withFixedDelay((int) SILENCE.toMillis()).build();
			case NONE -> definition(definition, this.responses.apply(request));
		};
	}

	private static Request request(LoggedRequest logged) {
		Map<String, String> headers = new TreeMap<>();
		logged.getHeaders()
			.all()
			.forEach((header) -> headers.put(header.key().toLowerCase(Locale.ROOT), header.firstValue()));
		return Request.of(logged.getMethod().getName(), logged.getUrl(), headers, logged.getBodyAsString());
	}

	private static ResponseDefinition definition(ResponseDefinitionBuilder definition, Response response) {
		definition.withStatus(response.status());
		definition.withHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(OffsetDateTime.now(ZoneOffset.UTC)));
		response.headers().forEach((name, value) -> definition.withHeader(name, value));
		return (response.content().length == 0) ? definition.build() : definition.withBody(response.content()).build();
	}

}
