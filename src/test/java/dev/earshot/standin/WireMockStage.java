package dev.earshot.standin;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

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
 * Lets WireMock speak with the stand-in's voice.
 */
final class WireMockStage implements ResponseDefinitionTransformerV2 {

	private static final String NAME = "spotify";

	private static final int THREADS = 40;

	private static final int JOURNAL = 50;

	/** Longer than anybody waits. */
	private static final Duration SILENCE = Duration.ofMinutes(2);

	private final Front front;

	WireMockStage(Front front) {
		this.front = front;
	}

	static WireMockServer build(int port, Front front) {
		WireMockServer server = new WireMockServer(configuration(port, front));
		server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.aResponse().withTransformers(NAME)));
		return server;
	}

	/**
	 * HTTP/2 is off because the JDK's client would try to upgrade every plain connection.
	 */
	private static WireMockConfiguration configuration(int port, Front front) {
		return WireMockConfiguration.options()
			.bindAddress("127.0.0.1")
			.port(port)
			.extensions(new WireMockStage(front))
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
		Question question = question(event.getRequest());
		ResponseDefinitionBuilder response = new ResponseDefinitionBuilder();
		return switch (this.front.arrive(question)) {
			case RESET -> response.withFault(Fault.CONNECTION_RESET_BY_PEER).build();
			case SILENT -> response.withStatus(504).withFixedDelay((int) SILENCE.toMillis()).build();
			case NONE -> response(response, this.front.answer(question));
		};
	}

	private static Question question(LoggedRequest request) {
		Map<String, String> headers = new TreeMap<>();
		request.getHeaders()
			.all()
			.forEach((header) -> headers.put(header.key().toLowerCase(Locale.ROOT), header.firstValue()));
		return Question.of(request.getMethod().getName(), request.getUrl(), headers, request.getBodyAsString());
	}

	private static ResponseDefinition response(ResponseDefinitionBuilder response, Answer answer) {
		response.withStatus(answer.status());
		answer.headers().forEach((name, value) -> response.withHeader(name, value));
		return (answer.content().length == 0) ? response.build() : response.withBody(answer.content()).build();
	}

}
