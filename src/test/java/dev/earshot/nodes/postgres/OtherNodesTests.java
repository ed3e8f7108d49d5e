package dev.earshot.nodes.postgres;

import java.time.Instant;
import java.util.List;

import dev.earshot.nodes.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class OtherNodesTests {

	private final OtherNodes others = new OtherNodes();

	private static Node node(String id, String version) {
		return new Node(id, "host-of-" + id, version, Instant.EPOCH, id.equals("this"));
	}

	@Test
	void areToldOnce(CapturedOutput output) {
		List<Node> alive = List.of(node("this", "1"), node("other", "1"));
		this.others.tell(alive);
		this.others.tell(alive);
		assertThat(output.getAll()).containsOnlyOnce("Another node uses this database: host-of-other")
			.doesNotContain("host-of-this");
	}

	@Test
	void areToldToRunAnotherVersion(CapturedOutput output) {
		this.others.tell(List.of(node("this", "2"), node("other", "1")));
		assertThat(output.getAll()).contains("The node host-of-other runs version 1 of Earshot, this one 2");
	}

}
