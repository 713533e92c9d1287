package id.go.ppatk.piket.workdays;

/**
 * A day as an uploaded list has it.
 *
 * @param line the line of the file on which it begins, from 1
 * @param day what the file says about it
 */
record ListedDay(int line, DecreedDay day) {
}
