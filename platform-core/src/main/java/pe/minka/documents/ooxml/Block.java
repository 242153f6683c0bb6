package pe.minka.documents.ooxml;

/** What documents are made of. */
public sealed interface Block permits Line, Table {}
