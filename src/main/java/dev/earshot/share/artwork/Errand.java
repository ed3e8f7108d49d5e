package dev.earshot.share.artwork;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.earshot.spotify.ImageHosts;

/**
 * Fetches a file that says it is a picture: from allowed hosts only, without following
 * redirects, and neither much nor for long.
 */
class Errand implements AutoCloseable {

	static final int MOST_BYTES = 2 * 1024 * 1024;

	private static final Set<String> TYPES = Set.of("image/jpeg", "image/png");

	private final ImageHosts hosts;

	private final Duration patience;

	private final HttpClient http;

	Errand(ImageHosts hosts, Duration patience) {
		this.hosts = hosts;
		this.patience = patience;
		this.http = HttpClient.newBuilder().followRedirects(Redirect.NEVER).connectTimeout(patience).build();
	}

	boolean mayGoTo(String url) {
		return this.hosts.allow(url);
	}

	/**
	 * Goes and comes back.
	 * @param url an address that it may go to
	 * @return what the server there says is a picture
	 * @throws IOException if it says anything else, too much or nothing in time
	 */
	Parcel run(String url) throws IOException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(url))
			.header("Accept", String.join(", ", TYPES))
			.build();
		var answer = this.http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
		return parcel(await(answer));
	}

	// The time limit of a request covers its headers only; this one the content too.
	private HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> answer) throws IOException {
		try {
			return answer.get(this.patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (ExecutionException | TimeoutException ex) {
			throw new IOException("No picture came", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("Nobody waits any more", ex);
		}
		finally {
			answer.cancel(true);
		}
	}

	private static Parcel parcel(HttpResponse<byte[]> answer) throws IOException {
		String type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0].strip();
		String mediaType = type.toLowerCase(Locale.ROOT);
		if (answer.statusCode() != 200 || !TYPES.contains(mediaType)) {
			throw new IOException("No picture but %d %s".formatted(answer.statusCode(), mediaType));
		}
		return new Parcel(mediaType, answer.body());
	}

	@Override
	public void close() {
		this.http.shutdownNow();
	}

	/**
	 * What was fetched, not to be trusted yet.
	 *
	 * @param mediaType what it is said to be
	 * @param bytes what it is
	 */
	record Parcel(String mediaType, byte[] bytes) {
	}

}
