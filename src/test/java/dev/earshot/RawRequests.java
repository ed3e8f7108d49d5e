package dev.earshot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Requests as they are written, which the clients of the JDK would correct or refuse to
 * send.
 */
public final class RawRequests {

	private RawRequests() {
	}

	/**
	 * Asks for something.
	 * @param earshot where
	 * @param path with the query, as it is
	 * @param headers whole lines; a {@code Host} is there if none is given
	 * @return the whole answer, from its status on
	 * @throws IOException if there is none
	 */
	public static String get(Installation earshot, String path, String... headers) throws IOException {
		return send(earshot, "GET " + path + " HTTP/1.0", headers);
	}

	/**
	 * Sends lines of whatever kind.
	 * @param earshot where
	 * @param first the first line
	 * @param headers the other lines
	 * @return the whole answer, from its status on
	 * @throws IOException if there is none
	 */
	public static String send(Installation earshot, String first, String... headers) throws IOException {
		try (Socket socket = ask(earshot, first, headers)) {
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	/**
	 * Asks for something that does not end.
	 * @param earshot where
	 * @param path with the query, as it is
	 * @return the first line of the answer
	 * @throws IOException if there is none
	 */
	public static String status(Installation earshot, String path) throws IOException {
		try (Socket socket = ask(earshot, "GET " + path + " HTTP/1.0");
				BufferedReader answer = new BufferedReader(
						new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
			return String.valueOf(answer.readLine());
		}
	}

	private static Socket ask(Installation earshot, String first, String... headers) throws IOException {
		Socket socket = new Socket(InetAddress.getLoopbackAddress(), earshot.program().port());
		String lines = Stream.of(headers).map((line) -> line + "\r\n").collect(Collectors.joining());
		boolean namesHost = Stream.of(headers).anyMatch((line) -> line.startsWith("Host:"));
		String request = first + "\r\n" + (namesHost ? "" : "Host: 127.0.0.1\r\n") + lines + "\r\n";
		socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
		return socket;
	}

}
