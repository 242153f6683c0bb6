package pe.minka.demo;

/** A name and which form of a post goes with it. */
record DemoName(String givenNames, String surnames, boolean woman) {

    String first() {
        return givenNames.split(" ", 2)[0];
    }

    String firstSurname() {
        return surnames.split(" ", 2)[0];
    }
}
