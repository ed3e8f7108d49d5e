package dev.earshot;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.sun.management.HotSpotDiagnosticMXBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;

class ResidentMemoryTests {

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
		assertThat(ResidentMemory.OPTIONS.keySet()).allMatch((name) -> java.getVMOption(name).isWriteable());
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void givesBackWhatTheCLibraryHasFree() throws IOException {
		assertThat(printed(Freeing.class)).isGreaterThan(Freeing.BYTES / 2);
	}

	private static long committed(String... options) throws IOException {
		return printed(Starter.class, options);
	}

	private static long printed(Class<?> program, String... options) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseG1GC"));
		command.addAll(List.of(options));
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
		Process process = new ProcessBuilder(command).start();
		return Long.parseLong(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
	}

	/**
	 * A program whose start leaves much garbage.
	 */
	static class Starter {

		void main() {
			ResidentMemory.limit();
			for (int block = 0; block < 200; block++) {
				assertThat(new byte[1 << 20]).isNotEmpty();
			}
			ResidentMemory.shrinkHeap();
			System.out.println(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted());
		}

	}

	/**
	 * A program that has freed memory of the C library, with some still in use behind it.
	 */
	static class Freeing {

		private static final long BYTES = 128L << 20;

		private static final int BLOCK = 64 << 10;

		void main() throws IOException {
			Arena kept = Arena.global();
			try (Arena freed = Arena.ofConfined()) {
				for (long bytes = 0; bytes < BYTES; bytes += BLOCK) {
					freed.allocate(BLOCK);
				}
				kept.allocate(BLOCK);
			}
			long before = resident();
			ResidentMemory.trimNativeHeap();
			System.out.println(before - resident());
		}

		// The second figure of /proc/self/statm, in pages of usually four kilobytes.
		private static long resident() throws IOException {
			return Long.parseLong(Files.readString(Path.of("/proc/self/statm")).split(" ")[1]) * 4096;
		}

	}

}
