package dev.earshot.imports.exportfile;

/**
 * A file with plays, by itself or in a ZIP.
 *
 * @param name as the person knows it, with its folder in the ZIP
 */
public record ExportFile(String name, ExportLayout layout) {
}
