from bpstudio.signals import Signal


def test_listeners_hear_every_message_in_the_order_in_which_they_connected():
    heard = []
    signal = Signal()
    signal.connect(lambda message: heard.append(("first", message)))
    signal.connect(lambda message: heard.append(("second", message)))
    signal.emit(1)
    signal.emit(2)
    assert heard == [("first", 1), ("second", 1), ("first", 2), ("second", 2)]


def test_a_message_without_listeners_is_lost():
    heard = []
    signal = Signal()
    signal.emit(1)
    signal.connect(heard.append)
    assert heard == []


def test_a_listener_that_left_hears_nothing_more():
    heard = []
    signal = Signal()
    signal.connect(heard.append)
    signal.disconnect(heard.append)
    signal.disconnect(heard.append)
    signal.emit(1)
    assert heard == []


def test_listeners_that_connect_or_leave_do_not_disturb_the_round():
    heard = []
    signal = Signal()

    def once(message):
        heard.append(message)
        signal.disconnect(once)
        signal.connect(heard.append)

    signal.connect(once)
    signal.connect(heard.append)
    signal.emit(1)
    assert heard == [1, 1]
    signal.emit(2)
    assert heard == [1, 1, 2, 2]
