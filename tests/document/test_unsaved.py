from bpstudio.document.edits import set_value


def test_a_graph_that_no_file_holds_is_unsaved_at_every_step(document):
    heard = []
    document.changed.connect(heard.append)
    document.mark_unsaved()
    assert len(heard) == 1
    assert heard[0].patch.is_empty
    assert not document.is_clean
    document.apply(set_value(document.graph, "x", 3))
    document.undo()
    assert not document.is_clean
    document.mark_clean()
    assert document.is_clean
