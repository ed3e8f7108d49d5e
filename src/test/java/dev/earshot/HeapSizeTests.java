package dev.earshot;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.sun.management.HotSpotDiagnosticMXBean;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HeapSizeTests {

	private static final long START = 256L << 20;

	@Test
	void becomesSmallAfterAStartThatNeededMuch() throws IOException {
		assertThat(committed("-XX:InitialHeapSize=" + START)).isLessThan(START / 4);
	}

	@Test
	void staysAsLargeAsWasChosen() throws IOException {
		assertThat(committed("-XX:InitialHeapSize=" + START, "-XX:MaxHeapFreeRatio=100")).isGreaterThan(START / 2);
	}

	@Test
	void leavesWhatContradictsAnOptionThatWasGiven() throws IOException {
		assertThat(committed("-XX:InitialHeapSize=" + START, "-XX:MinHeapFreeRatio=60")).isPositive();
	}

	@Test
	void knowsOnlyOptionsThatJavaLetsItSet() {
		HotSpotDiagnosticMXBean java = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
		assertThat(HeapSize.OPTIONS.keySet()).allMatch((name) -> java.getVMOption(name).isWriteable());
	}

	private static long committed(String... options) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseG1GC"));
		command.addAll(List.of(options));
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), Starter.class.getName()));
		Process process = new ProcessBuilder(command).start();
		return Long.parseLong(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
	}

	/**
	 * A program whose start leaves much garbage.
	 */
	static class Starter {

		void main() {
			HeapSize.limit();
			for (int block = 0; block < 200; block++) {
				assertThat(new byte[1 << 20]).isNotEmpty();
			}
			HeapSize.shrink();
			System.out.println(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted());
		}

	}

}
