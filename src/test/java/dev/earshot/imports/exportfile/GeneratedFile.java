package dev.earshot.imports.exportfile;

import java.nio.charset.StandardCharsets;

/**
 * A file of a generated export.
 *
 * @param plan what a reader must find in it
 * @param repeated how many of its plays are exactly in the export already
 * @param nearlyRepeated how many differ from a play in the export by their duration only
 */
public record GeneratedFile(FilePlan plan, byte[] content, int repeated, int nearlyRepeated) {

	static GeneratedFile other(FilePlan plan, String content) {
		return new GeneratedFile(plan, content.getBytes(StandardCharsets.UTF_8), 0, 0);
	}

	public String name() {
		return this.plan.name();
	}

	GeneratedFile with(FilePlan changed, byte[] bytes) {
		return new GeneratedFile(changed, bytes, this.repeated, this.nearlyRepeated);
	}

}
