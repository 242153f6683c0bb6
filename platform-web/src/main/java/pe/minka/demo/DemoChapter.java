package pe.minka.demo;

/** A part of the community that is loaded at once. Told again after an interruption, it adds what is missing. */
interface DemoChapter {

    /** Under which it is remembered once it is told. */
    String name();

    void load();
}
