package id.go.ppatk.piket.periods;

/**
 * How many there are of something.
 *
 * @param what what is counted
 * @param number how many
 */
public record Count<T>(T what, long number) {
}
