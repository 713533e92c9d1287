package id.go.ppatk.piket.units;

/**
 * A unit or the office was changed.
 */
record DirectoryChanged() {
}
