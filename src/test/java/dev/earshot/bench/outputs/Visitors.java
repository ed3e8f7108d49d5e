package dev.earshot.bench.outputs;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/**
 * The program that plays all visitors. Its main method is not static, because there may
 * be one such method only in what is started with Maven.
 */
final class Visitors {

	void main(String[] args) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]))) {
			new Orders(socket).follow();
		}
	}

}
