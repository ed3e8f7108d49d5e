package dev.earshot.imports.exportfile;

import dev.earshot.imports.exportfile.value.RowValues;

/**
 * Says what the values of a row mean.
 */
interface RowLayout {

	ExportRow row(long number, RowValues values);

}
