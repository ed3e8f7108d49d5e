package dev.earshot.history.exportfile;

import dev.earshot.history.exportfile.value.RowValues;

/**
 * Says what the values of a row mean.
 */
interface RowLayout {

	ExportRow row(long number, RowValues values);

}
