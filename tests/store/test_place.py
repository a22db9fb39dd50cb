"""Where a live database may lie is read from the drives of the machine."""

from pathlib import Path

import pytest

from casedesk.errors import RefusedError
from casedesk.store import place
from casedesk.store.place import Drive


def test_a_line_of_the_mount_table_is_read_with_its_spaces():
    line = r"36 35 98:0 / /media/u/NO\040NAME rw,noatime shared:1 - vfat /dev/sdb1 rw"
    assert place._drive(line) == Drive("/media/u/NO NAME", "vfat", False)
    assert place._drive(r"40 35 0:44 / /mnt/\345\205\261 rw - cifs //server/x rw") == Drive(
        "/mnt/共", "cifs"
    )
    assert place._drive("nonsense") is None


def test_the_drives_of_this_machine_are_read():
    assert any(drive.at == "/" for drive in place.drives())


@pytest.mark.parametrize(("at", "system", "code"), [
    ("/mnt/share", "cifs", "place_share"), ("/mnt/share", "fuse.sshfs", "place_share"),
    ("/mnt/share", "9p", "place_share"), ("/media/u/STICK", "exfat", "place_removable"),
    ("/run/media/u/STICK", "ext4", "place_removable"),
    ("/home", "ext4", ""), ("/home", "btrfs", ""), ("/", "9p", ""), ("/", "overlay", ""),
])
def test_the_innermost_drive_decides(at, system, code):
    def mounted():
        return [Drive("/", "ext4"), Drive("/mnt", "ext4"), Drive(at, system)]

    said = ""
    try:
        place.require_local(Path(at) / "centre", mounted)
    except RefusedError as refused:
        said = refused.code
    assert said == code


def test_a_removable_disk_is_known_by_its_device():
    drives = [Drive("/", "ext4"), Drive("/data", "ext4", removable=True)]
    with pytest.raises(RefusedError) as caught:
        place.require_local(Path("/data/centre"), lambda: drives)
    assert caught.value.code == "place_removable"


@pytest.mark.parametrize("name", [
    "OneDrive", "onedrive", "OneDrive - 总工会", "Nutstore", "百度云同步盘",
])
def test_a_cloud_folder_anywhere_above_is_refused(tmp_path, name):
    folder = tmp_path / name / "工作" / "centre"
    folder.mkdir(parents=True)
    with pytest.raises(RefusedError) as caught:
        place.require_local(folder, lambda: [])
    assert caught.value.code == "place_cloud"
    assert name in caught.value.sentence()


def test_a_folder_whose_name_only_sounds_like_one_is_taken(tmp_path):
    folder = tmp_path / "OneDriver" / "坚果云备份说明"
    folder.mkdir(parents=True)
    place.require_local(folder, lambda: [])
