package id.go.ppatk.piket.desk;

import id.go.ppatk.piket.workdays.Greeting;

/**
 * What the officer has to say: the greeting, the question before the end, the farewell.
 * Clauses 5.c.ii, iv and v.
 *
 * @param greeting pagi, siang or sore
 * @param officer the officer's own name
 */
record Script(Greeting greeting, String officer) {
}
