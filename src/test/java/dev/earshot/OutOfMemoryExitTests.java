package dev.earshot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OutOfMemoryExitTests {

	@ParameterizedTest
	@ValueSource(strings = { "a thread dies", "the heap stays full" })
	void endsTheProcess(String how) throws IOException, InterruptedException {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		Process process = new ProcessBuilder(java, "-Xmx32m", "-XX:+UseSerialGC", "-cp",
				System.getProperty("java.class.path"), Hoarder.class.getName(), how)
			.redirectErrorStream(true)
			.redirectOutput(TemporaryFiles.file(".log").toFile())
			.start();
		assertThat(process.waitFor()).isEqualTo(OutOfMemoryExit.STATUS);
	}

	/**
	 * A program that takes more memory than it has.
	 */
	static class Hoarder {

		private final List<byte[]> hoard = new ArrayList<>();

		void main(String[] how) throws InterruptedException {
			OutOfMemoryExit.install();
			Thread.startVirtualThread(() -> hoard(how[0].startsWith("the heap")));
			new CountDownLatch(1).await();
		}

		private void hoard(boolean keepsIt) {
			try {
				while (true) {
					this.hoard.add(new byte[1024]);
				}
			}
			catch (OutOfMemoryError ex) {
				if (!keepsIt) {
					this.hoard.clear();
					throw ex;
				}
			}
		}

	}

}
