package dev.earshot.operations.diagnostics;

import java.time.Instant;
import java.util.List;

import dev.earshot.nodes.Node;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NodesReportTests {

	private static Node node(String version, boolean isThis) {
		return new Node("id", "host", version, Instant.EPOCH, isThis);
	}

	@Test
	void isShownWhereThereMayBeSeveral() {
		assertThat(new NodesReport(List.of()).isShown()).isFalse();
		assertThat(new NodesReport(List.of(node("1", true))).isShown()).isTrue();
	}

	@Test
	void saysThatVersionsDiffer() {
		assertThat(new NodesReport(List.of(node("1", true), node("1", false))).isMixed()).isFalse();
		assertThat(new NodesReport(List.of(node("1", true), node("2", false))).isMixed()).isTrue();
	}

}
