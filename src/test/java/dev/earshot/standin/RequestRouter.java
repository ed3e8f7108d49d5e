package dev.earshot.standin;

import java.util.Map;

import tools.jackson.core.JacksonException;

/**
 * Counts, refuses and routes all requests.
 */
final class RequestRouter {

	private static final String API = "/v1";

	private final CallLog log;

	private final Refusals refusals;

	private final TokenEndpoint tokens;

	private final AuthorizeEndpoint authorize;

	private final WebApi api;

	private final ControlPanel panel;

	RequestRouter(CallLog log, Refusals refusals, TokenEndpoint tokens, AuthorizeEndpoint authorize, WebApi api,
			ControlPanel panel) {
		this.log = log;
		this.refusals = refusals;
		this.tokens = tokens;
		this.authorize = authorize;
		this.api = api;
		this.panel = panel;
	}

	static boolean isSpotify(String path) {
		return path.startsWith(API + "/") || path.equals(TokenEndpoint.PATH);
	}

	/**
	 * Records a call, even if it gets no response.
	 */
	Refusals.Outage received(Request request) {
		if (!isSpotify(request.path())) {
			return Refusals.Outage.NONE;
		}
		this.log.record(request.method(), withoutPrefix(request).path());
		return this.refusals.outage();
	}

	Response respond(Request request) {
		try {
			return route(request);
		}
		catch (SampleRefusal ex) {
			return Response.of(ex.sample());
		}
		catch (IllegalArgumentException | JacksonException ex) {
			return Response.of(Sample.named("error-400-invalid-id"));
		}
	}

	private Response route(Request request) {
		String path = request.path();
		if (isSpotify(path)) {
			return spotify(withoutPrefix(request));
		}
		if (path.startsWith(AuthorizeEndpoint.PATH)) {
			return this.authorize.respond(request);
		}
		if (path.matches("/image/.+-\\d{1,4}\\.jpg")) {
			return Response.jpeg(Artwork.draw(path.substring("/image/".length())));
		}
		if (path.startsWith(ControlPanel.PATH)) {
			return this.panel.respond(request);
		}
		return path.equals("/") ? Response.redirect(302, ControlPanel.PATH) : new Response(404, Map.of(), "");
	}

	private Response spotify(Request request) {
		this.refusals.check(request.path());
		if (request.path().equals(TokenEndpoint.PATH)) {
			return this.tokens.respond(request);
		}
		return this.api.respond(request);
	}

	private static Request withoutPrefix(Request request) {
		return request.path().startsWith(API) ? request.under(API) : request;
	}

}
