package pe.minka.shared;

/** A page of a list that knows where in the list it is. Pages count from 1. */
public interface Paged {

    int page();

    int pages();
}
