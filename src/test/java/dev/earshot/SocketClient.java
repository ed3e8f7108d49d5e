package dev.earshot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Somebody without a browser who sends whatever they like.
 *
 * @param address from where, which this machine has
 * @param port of the server
 */
record SocketClient(String address, int port) {

	int get(String path, String... headers) {
		return send("GET " + path, headers);
	}

	/**
	 * Sends a request and waits for its answer.
	 * @param request method and path
	 * @param headers whole lines
	 * @return the status, 0 if there was no answer
	 */
	int send(String request, String... headers) {
		String lines = String.join("", List.of(headers).stream().map((header) -> header + "\r\n").toList());
		try (Socket socket = connect(
				request + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + lines + "\r\n");
				BufferedReader answer = new BufferedReader(
						new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
			return Integer.parseInt(Optional.ofNullable(answer.readLine()).orElse("- 0 -").split(" ")[1]);
		}
		catch (IOException ex) {
			return 0;
		}
	}

	/**
	 * Sends a body that does not end, for as long as the server takes it.
	 * @param request method and path
	 * @param most how many megabytes to try
	 * @return how many of them were taken
	 */
	int sendWithoutEnd(String request, int most) {
		byte[] chunk = ("100000\r\n" + "a".repeat(0x100000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
		int sent = 0;
		try (Socket socket = connect(request + " HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n"
				+ "Content-Type: application/x-www-form-urlencoded\r\n\r\n")) {
			for (; sent < most; sent++) {
				socket.getOutputStream().write(chunk);
			}
		}
		catch (IOException ex) {
			// Refused, as it should be.
		}
		return sent;
	}

	/**
	 * Begins requests and does not end them.
	 * @param count how many
	 * @param text what is sent of each
	 * @return connections that are open, as far as the server lets them be
	 */
	List<Socket> begin(int count, String text) {
		List<Socket> begun = new ArrayList<>();
		for (int request = 0; request < count; request++) {
			try {
				begun.add(connect(text));
			}
			catch (IOException ex) {
				// Refused, as it should be.
			}
		}
		return begun;
	}

	private Socket connect(String text) throws IOException {
		Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), this.port, InetAddress.ofLiteral(this.address),
				0);
		socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
		return socket;
	}

}
