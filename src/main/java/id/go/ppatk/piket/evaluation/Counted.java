package id.go.ppatk.piket.evaluation;

/**
 * How many there are of something.
 *
 * @param what what is counted
 * @param number how many
 */
record Counted<T>(T what, long number) {
}
