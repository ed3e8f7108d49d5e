package dev.earshot.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.core.annotation.AnnotatedElementUtils;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("fuzz")
@Timeout(Integer.MAX_VALUE)
class FuzzingTests {

	private static final Path ROOT = Path.of(System.getProperty("fuzz.directory", "target/fuzz"));

	@Test
	void eachTargetHasOneMethod() {
		assertThat(FuzzTargets.all()).isNotEmpty().allSatisfy((type) -> assertThat(fuzzTests(type)).hasSize(1));
	}

	private static List<String> fuzzTests(Class<?> type) {
		return Stream.of(type.getDeclaredMethods())
			.filter((method) -> AnnotatedElementUtils.isAnnotated(method, FuzzTest.class))
			.map((method) -> method.getName())
			.toList();
	}

	@Test
	void noInputBreaksAProperty() throws IOException {
		List<FuzzResult> results = results(FuzzTargets.selected());
		Files.writeString(ROOT.resolve("report.md"), report(results));
		assertThat(results).isNotEmpty().allSatisfy((result) -> assertThat(result.isClean()).as(result.end()).isTrue());
	}

	private static List<FuzzResult> results(List<Class<?>> targets) {
		FuzzLimit limit = FuzzLimit.configured();
		try (ExecutorService processes = Executors.newFixedThreadPool(Integer.getInteger("fuzz.processes", 2))) {
			List<CompletableFuture<FuzzResult>> running = targets.stream()
				.map((target) -> CompletableFuture.supplyAsync(() -> new FuzzProcess(target, ROOT).run(limit),
						processes))
				.toList();
			return running.stream().map(CompletableFuture::join).toList();
		}
	}

	private static String report(List<FuzzResult> results) {
		String rows = results.stream().map(FuzzResult::row).collect(Collectors.joining("\n"));
		long all = results.stream().mapToLong(FuzzResult::executions).sum();
		return String.format(Locale.ROOT, """
				| target | executions | a second | edges reached | finding |
				|---|---|---|---|---|
				%s
				| all | %,d | | | |
				""", rows, all);
	}

}
